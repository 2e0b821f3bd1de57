import type { ReactNode } from 'react';
import type { Choice } from './choices.tsx';
import { describedBy, Remarks, type Remarked } from './field-remarks.tsx';
import styles from './field.module.css';
import { useText } from './text-context.tsx';

interface TypedProps extends Remarked {
  readonly label: string;
  /** The form's name for it; the id when not given. */
  readonly name?: string;
  /** What was typed before, kept when the form comes back. */
  readonly value?: string | undefined;
  readonly isRequired?: boolean;
  /** The most characters that it takes. */
  readonly most?: number;
}

/** What an input carries so that its label, hint and error belong to it. */
function wiring(props: TypedProps) {
  return {
    id: props.id,
    className: styles.input,
    name: props.name ?? props.id,
    defaultValue: props.value,
    required: props.isRequired,
    ...(props.most === undefined ? {} : { maxLength: props.most }),
    'aria-describedby': describedBy(props),
    'aria-invalid': props.error === undefined ? undefined : true,
  };
}

function Frame({ label, children, ...remarked }: Remarked & { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={remarked.id}>
        {label}
      </label>
      <Remarks {...remarked} />
      {children}
    </div>
  );
}

interface FieldProps extends TypedProps {
  readonly type?: 'text' | 'search' | 'password' | 'number' | 'date' | 'url';
  readonly autoComplete?: string;
  /** A device should neither capitalise nor mend it. */
  readonly isExact?: boolean;
}

/** One line to write in, with its label, hint and error. */
export function Field({ type = 'text', autoComplete, isExact = type === 'password', ...props }: FieldProps) {
  const asTyped = isExact ? ({ autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false } as const) : {};
  return (
    <Frame {...props}>
      <input type={type} autoComplete={autoComplete} {...asTyped} {...wiring(props)} />
      {type === 'password' && <RevealButton of={props.id} />}
    </Frame>
  );
}

/** Shows what is typed in the dark; only a script can, so it stays hidden until the script shows it. */
function RevealButton({ of }: { readonly of: string }) {
  const { t } = useText();
  return (
    <button type="button" hidden data-reveal={of} aria-pressed="false" className={styles.reveal}>
      {t('ui.reveal')}
    </button>
  );
}

interface FileFieldProps extends Omit<TypedProps, 'value' | 'most'> {
  /** The types of files that it takes, as browsers name them. */
  readonly accept: string;
}

/** A file to choose from the device. No browser ever gives one back: it is chosen again when the form comes back. */
export function FileField({ accept, ...props }: FileFieldProps) {
  return (
    <Frame {...props}>
      <input type="file" accept={accept} {...wiring(props)} />
    </Frame>
  );
}

interface TextareaProps extends TypedProps {
  readonly rows?: number;
  /** The id of the form that it belongs to, where it stands outside of it. */
  readonly form?: string;
  /** To be read and copied, not written in. */
  readonly isReadOnly?: boolean;
  /** Told what stands there after each change, where a script runs. */
  readonly onText?: (text: string) => void;
}

/** Several lines to write in. */
export function Textarea({ rows = 4, form, isReadOnly, onText, ...props }: TextareaProps) {
  return (
    <Frame {...props}>
      <textarea
        rows={rows}
        form={form}
        readOnly={isReadOnly}
        onChange={onText && ((event) => onText(event.target.value))}
        {...wiring(props)}
      />
    </Frame>
  );
}

/** One of several values, in the device's own menu. */
export function Select({ options, ...props }: TypedProps & { readonly options: readonly Choice<string>[] }) {
  return (
    <Frame {...props}>
      <select {...wiring(props)}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  );
}
