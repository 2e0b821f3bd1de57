import type { ReactNode } from 'react';
import { describedBy, Remarks } from './field-remarks.tsx';
import styles from './field.module.css';

/** A value and the words for it. */
export interface Choice<Words = ReactNode> {
  readonly value: string;
  readonly label: Words;
}

interface RadioGroupProps {
  readonly name: string;
  readonly legend: ReactNode;
  readonly options: readonly Choice[];
  readonly value?: string | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
}

/** One of several, all in sight. The first has the group's name as its id, so that an error can lead to it. */
export function RadioGroup({ name, legend, options, value, hint, error, isRequired }: RadioGroupProps) {
  const remarked = { id: name, hint, error };
  return (
    <fieldset className={styles.field} aria-describedby={describedBy(remarked)}>
      <legend>{legend}</legend>
      <Remarks {...remarked} />
      {options.map((option, index) => (
        <label key={option.value} className={styles.choice}>
          <input
            type="radio"
            id={index === 0 ? name : `${name}-${option.value}`}
            name={name}
            value={option.value}
            defaultChecked={option.value === value}
            required={isRequired}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface CheckboxProps {
  readonly name: string;
  /** The name when not given. */
  readonly id?: string;
  readonly value?: string;
  readonly label: ReactNode;
  readonly isChecked?: boolean;
  readonly error?: string | undefined;
}

/** Yes or no, or one of several that may go together. */
export function Checkbox({ name, id = name, value, label, isChecked, error }: CheckboxProps) {
  const remarked = { id, error };
  return (
    <div className={styles.check}>
      <Remarks {...remarked} />
      <label className={styles.choice}>
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={isChecked}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={describedBy(remarked)}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}
