import { useEffect, useRef, useState, type FormEvent } from 'react';
import { freshId, insertable, insertionOf, valueOf, whatPropWants, type ComponentSchema, type PropSchema } from '#libs/mdx/shared';
import { explain } from '#libs/mdx/shared/inert';
import { typedIn, type Typed } from '#libs/people/web';
import { Button, Checkbox, ExitLink, Field, Select, Textarea, useText } from '#libs/ui/web';
import { FigureChoice } from '../images/figure-choice.tsx';
import type { useWriting } from './use-writing.ts';
import styles from './writing.module.css';

interface Props {
  /** Counts how often it was opened; it is closed at 0. */
  readonly opened: number;
  /** Which draft it is. */
  readonly draft: string;
  readonly writing: Pick<ReturnType<typeof useWriting>, 'source' | 'insert' | 'saveFirst'>;
}

/** Puts a component into the text without anybody having to type one: what it needs is asked for, by its schema. */
export function InsertDialog({ opened, draft, writing }: Props) {
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (opened > 0) dialog.current?.showModal();
  }, [opened]);
  const insert = (component: string, isInline: boolean) => {
    dialog.current?.close();
    writing.insert(component, isInline);
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="insertar">
      <Inside key={opened} draft={draft} source={writing.source} saveFirst={writing.saveFirst} onInsert={insert} />
      <button type="button" className={styles.tool} onClick={() => dialog.current?.close()}>
        {t('resources.write-insert-not')}
      </button>
      {/* The window covers the one in the corner. */}
      <ExitLink />
    </dialog>
  );
}

interface InsideProps extends Omit<PropFormProps, 'schema' | 'onBack'> {
  readonly draft: string;
  readonly saveFirst: () => Promise<boolean>;
}

function Inside({ draft, saveFirst, ...props }: InsideProps) {
  const { t } = useText();
  const [chosen, setChosen] = useState<ComponentSchema | null>(null);
  return (
    <>
      <h2 id="insertar">{chosen ? t(`mdx.component.${chosen.name}`) : t('resources.write-insert')}</h2>
      {chosen === null && <Choice onChoose={setChosen} />}
      {chosen?.name === 'Figure' && (
        <FigureChoice draft={draft} saveFirst={saveFirst} onInsert={props.onInsert} onBack={() => setChosen(null)} />
      )}
      {chosen && chosen.name !== 'Figure' && <PropForm schema={chosen} {...props} onBack={() => setChosen(null)} />}
    </>
  );
}

function Choice({ onChoose }: { readonly onChoose: (schema: ComponentSchema) => void }) {
  const { t } = useText();
  return (
    <>
      <p>{t('resources.write-insert-what')}</p>
      <ul className={styles.choices}>
        {insertable.map((schema) => (
          <li key={schema.name}>
            <button type="button" className={styles.tool} onClick={() => onChoose(schema)}>
              {t(`mdx.component.${schema.name}`)}
            </button>
            <p>{t(`mdx.component-what.${schema.name}`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

interface PropFormProps {
  readonly schema: ComponentSchema;
  readonly source: () => string;
  readonly onInsert: (component: string, isInline: boolean) => void;
  readonly onBack: () => void;
}

function PropForm({ schema, source, onInsert, onBack }: PropFormProps) {
  const { t } = useText();
  const [unfit, setUnfit] = useState<Readonly<Record<string, string>>>({});
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { values, wrong } = valuesIn(schema, typedIn(new FormData(event.currentTarget)), t);
    setUnfit(wrong);
    if (Object.keys(wrong).length > 0) return;
    onInsert(insertionOf(schema, values, { title: t('mdx.insert.title'), text: t('mdx.insert.text') }), schema.isInline === true);
  };
  return (
    <form onSubmit={send} noValidate>
      <p>{t(`mdx.component-what.${schema.name}`)}</p>
      {[...schema.props].map(([name, kind]) => (
        <PropField key={name} name={name} kind={kind} error={unfit[name]} id={idFor(schema, kind, source)} />
      ))}
      <div className={styles.actions}>
        <Button>{t('resources.write-insert-here')}</Button>
        <button type="button" className={styles.tool} onClick={onBack}>
          {t('resources.write-insert-other')}
        </button>
      </div>
    </form>
  );
}

interface PropFieldProps {
  readonly name: string;
  readonly kind: PropSchema;
  readonly error: string | undefined;
  /** An id that the text does not have yet, where one is asked for. */
  readonly id: string | undefined;
}

function PropField({ name, kind, error, id }: PropFieldProps) {
  const { t } = useText();
  const asked = { id: `prop-${name}`, name, label: t(`mdx.prop.${name}`), hint: t(`mdx.prop-hint.${name}`), error };
  switch (kind.kind) {
    case 'bool':
      return <Checkbox name={name} id={asked.id} label={asked.label} />;
    case 'enum':
      return (
        <Select
          {...asked}
          options={[
            ...(kind.required ? [] : [{ value: '', label: t('resources.write-insert-none') }]),
            ...kind.values.map((value) => ({ value, label: t(`mdx.value.${value}`) })),
          ]}
        />
      );
    case 'list':
      return <Textarea {...asked} rows={4} />;
    case 'int':
      return <Field {...asked} type="number" isRequired={kind.required} />;
    case 'date':
      return <Field {...asked} type="date" isRequired={kind.required} />;
    default:
      return (
        <Field
          {...asked}
          value={id}
          isRequired={kind.required}
          isExact={kind.kind !== 'text'}
          {...(kind.kind === 'text' ? { most: kind.max } : {})}
        />
      );
  }
}

function idFor({ name, isInline }: ComponentSchema, kind: PropSchema, source: () => string): string | undefined {
  return kind.kind === 'id' && !isInline ? freshId(source(), name.toLowerCase()) : undefined;
}

/** The values of a form, and what is wrong with each in words. */
function valuesIn(schema: ComponentSchema, typed: Typed, t: (id: string, values?: Readonly<Record<string, unknown>>) => string) {
  const values = Object.fromEntries([...schema.props].map(([prop, kind]) => [prop, valueOf(kind, typed[prop] ?? '')]));
  const said = (code: 'missing-prop' | 'bad-prop-value', prop: string, more: object = {}) => {
    const args = { component: t(`mdx.component.${schema.name}`), prop: t(`mdx.prop.${prop}`), ...more };
    return explain({ code, line: 1, column: 1, args }, t);
  };
  const wrong = [...schema.props].flatMap(([prop, kind]) => {
    const value = values[prop];
    if (value === undefined) return kind.required ? [[prop, t('resources.write-insert-missing')]] : [];
    const wants = whatPropWants(kind, value);
    return wants ? [[prop, said('bad-prop-value', prop, wants)]] : [];
  });
  return { values, wrong: Object.fromEntries(wrong) as Record<string, string> };
}
