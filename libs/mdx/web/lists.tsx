import { childrenOf, nameOf, type Block, type BlockElement } from '#libs/mdx/shared';
import { Words } from './blocks-context.tsx';
import { textProp, type PartProps } from './part.ts';
import { PartFrame } from './part-frame.tsx';
import styles from './blocks.module.css';

/** Steps in an order. */
export function Steps({ inside, render }: PartProps) {
  return <ol className={styles.steps}>{render(inside)}</ol>;
}

/** One of the steps. */
export function Step({ props, inside, render }: PartProps) {
  return (
    <li>
      <p className={styles.title}>{textProp(props, 'title')}</p>
      {render(inside)}
    </li>
  );
}

/** Things to see to. The boxes help while reading or on paper; nothing of them is kept or sent. */
export function Checklist({ props, inside, render }: PartProps) {
  return (
    <PartFrame look="checklist" kind={<Words id="mdx.checklist" />} title={textProp(props, 'title')}>
      {inside.map((block, index) =>
        isNamed(block, 'ul') ? (
          <ul key={index} className={styles.boxes}>
            {childrenOf(block).map((item, at) => (
              <Box key={at} item={item} render={render} />
            ))}
          </ul>
        ) : (
          render([block])
        ),
      )}
      <p className={styles.note}>
        <Words id="mdx.checklist.not-kept" />
      </p>
    </PartFrame>
  );
}

const blocks: ReadonlySet<string> = new Set(['p', 'ul', 'ol', 'blockquote', 'table', 'pre']);

/** The label holds the words of the item; lists below it stay outside. */
function Box({ item, render }: { readonly item: Block; readonly render: PartProps['render'] }) {
  if (typeof item === 'string') return null;
  const [first, ...more] = childrenOf(item);
  const isLoose = first !== undefined && isNamed(first, 'p');
  const at = childrenOf(item).findIndex((child) => typeof child !== 'string' && blocks.has(nameOf(child)));
  const words = isLoose ? childrenOf(first) : childrenOf(item).slice(0, at === -1 ? undefined : at);
  const rest = isLoose ? more : at === -1 ? [] : childrenOf(item).slice(at);
  return (
    <li>
      <label className={styles.choice}>
        <input type="checkbox" autoComplete="off" />
        <span>{render(words)}</span>
      </label>
      {render(rest)}
    </li>
  );
}

/** Two or more ways, side by side where there is room. */
export function Compare({ inside, render }: PartProps) {
  return <div className={styles.compare}>{render(inside)}</div>;
}

/** One of the ways, with a word for how well it does. */
export function Column({ props, inside, render }: PartProps) {
  const verdict = textProp(props, 'verdict');
  return (
    <section className={styles.part} data-look={verdict}>
      {verdict !== undefined && (
        <p className={styles.kind}>
          <Words id={`mdx.verdict.${verdict}`} />
        </p>
      )}
      <p className={styles.title}>{textProp(props, 'title')}</p>
      {render(inside)}
    </section>
  );
}

function isNamed(block: Block, name: string): block is BlockElement {
  return typeof block !== 'string' && nameOf(block) === name;
}
