import { createContext, useContext } from 'react';
import { nameOf, pointAnchor, type Block, type QuizMode } from '#libs/mdx/shared';
import { Button } from '#libs/ui/web';
import { useBlocks, Words } from './blocks-context.tsx';
import { numberProp, textProp, type PartProps } from './part.ts';
import styles from './blocks.module.css';

const QuizContext = createContext<{ readonly quiz: string; readonly mode: QuizMode }>({ quiz: '', mode: 'practice' });

interface Choosing {
  readonly type: 'radio' | 'checkbox';
  readonly chosen: readonly number[];
}

/** Null while a question cannot be answered. */
const ChoosingContext = createContext<Choosing | null>(null);

/** Questions, each a form of its own: one answer at a time, with or without JavaScript. */
export function Quiz({ props, inside, render }: PartProps) {
  const mode = textProp(props, 'mode') === 'check' ? 'check' : 'practice';
  return (
    <section className={styles.quiz}>
      <p className={styles.kind}>
        <Words id={`mdx.quiz.${mode}`} />
      </p>
      {inside.length > 1 && (
        <p>
          <Words id="mdx.quiz.one-by-one" />
        </p>
      )}
      <QuizContext value={{ quiz: textProp(props, 'id') ?? '', mode }}>{render(inside)}</QuizContext>
    </section>
  );
}

/** One question. Sends `intent=answer`, `question`, and `option` for each chosen one. */
export function Question({ props, inside, render }: PartProps) {
  const asked = { ...useContext(QuizContext), id: textProp(props, 'id') ?? '' };
  const slot = useBlocks().question?.(asked);
  const options = inside.filter(isOption);
  const words = render(inside.filter((block) => !isOption(block)));
  const anchor = pointAnchor(asked.id);
  if (!slot) {
    return (
      <div id={anchor}>
        <p className={styles.title}>{words}</p>
        <ul>{render(options)}</ul>
      </div>
    );
  }
  const type = props['several'] === true ? 'checkbox' : 'radio';
  return (
    <form method="post" action={`#${anchor}`} id={anchor}>
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="question" value={asked.id} />
      <fieldset>
        <legend>{words}</legend>
        <ChoosingContext value={{ type, chosen: slot.chosen ?? [] }}>{render(options)}</ChoosingContext>
      </fieldset>
      {slot.fields}
      {slot.result}
      <Button kind="plain">
        <Words id="mdx.question.check" />
      </Button>
    </form>
  );
}

/** One option: to choose, or only to read. */
export function Option({ props, inside, render }: PartProps) {
  const choosing = useContext(ChoosingContext);
  const value = numberProp(props, 'value');
  if (!choosing) return <li>{render(inside)}</li>;
  return (
    <label className={styles.choice}>
      <input
        type={choosing.type}
        name="option"
        value={value}
        defaultChecked={value !== undefined && choosing.chosen.includes(value)}
        required={choosing.type === 'radio'}
      />
      <span>{render(inside)}</span>
    </label>
  );
}

function isOption(block: Block): boolean {
  return typeof block !== 'string' && nameOf(block) === 'Option';
}
