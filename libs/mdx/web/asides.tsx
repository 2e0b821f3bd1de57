import { useBlocks, Words } from './blocks-context.tsx';
import { listProp, numberProp, textProp, type PartProps } from './part.ts';
import { PartFrame } from './part-frame.tsx';
import styles from './blocks.module.css';

/** Something to keep in mind, said with a word for how much it matters. */
export function Callout({ props, inside, render }: PartProps) {
  const type = textProp(props, 'type') ?? 'note';
  const title = textProp(props, 'title');
  return (
    <aside role="note" className={styles.part} data-look={type}>
      <p className={title === undefined ? styles.title : styles.kind}>
        <Words id={`mdx.callout.${type}`} />
      </p>
      {title !== undefined && <p className={styles.title}>{title}</p>}
      {render(inside)}
    </aside>
  );
}

/** Something to do together, with its time and what it needs. */
export function Activity({ props, inside, render }: PartProps) {
  const step = textProp(props, 'step');
  const materials = listProp(props, 'materials');
  const needs = materials.length > 0 && (
    <>
      <Words id="mdx.materials" /> {materials.join(', ')}
    </>
  );
  return (
    <PartFrame
      look="activity"
      kind={<Words id={step === undefined ? 'mdx.activity' : `mdx.step.${step}`} />}
      title={textProp(props, 'title')}
      facts={[
        <Minutes key="m" of={numberProp(props, 'minutes')} />,
        <Format key="f" of={textProp(props, 'format')} />,
        textProp(props, 'people'),
        needs || undefined,
      ]}
    >
      {render(inside)}
    </PartFrame>
  );
}

/** A question to talk about. */
export function Discussion({ props, inside, render }: PartProps) {
  const minutes = numberProp(props, 'minutes');
  const format = textProp(props, 'format');
  return (
    <PartFrame
      look="activity"
      kind={<Words id="mdx.discussion" />}
      title={textProp(props, 'prompt')}
      facts={[
        minutes === undefined ? undefined : <Minutes key="m" of={minutes} />,
        format === undefined ? undefined : <Format key="f" of={format} />,
      ]}
    >
      {render(inside)}
    </PartFrame>
  );
}

function Minutes({ of = 0 }: { readonly of?: number | undefined }) {
  return useBlocks().minutes(of);
}

function Format({ of = 'group' }: { readonly of?: string | undefined }) {
  return <Words id={`mdx.format.${of}`} />;
}

/** Something to think about. There is no field: what she thinks stays with her. */
export function Reflection({ props, inside, render }: PartProps) {
  return (
    <PartFrame look="reflection" kind={<Words id="mdx.reflection" />} title={textProp(props, 'prompt')}>
      {render(inside)}
      <p className={styles.note}>
        <Words id="mdx.reflection.yours" />
      </p>
    </PartFrame>
  );
}

/** What a learner or her collective takes on. */
export function Commitment({ inside, render }: PartProps) {
  return (
    <PartFrame look="commitment" kind={<Words id="mdx.commitment" />}>
      {render(inside)}
    </PartFrame>
  );
}

/** Something to do on a device or on paper, how to see that it worked, and below it what the page adds. */
export function Practice({ props, inside, render }: PartProps) {
  const { practice } = useBlocks();
  const verify = textProp(props, 'verify');
  const platform = textProp(props, 'platform') ?? 'any';
  return (
    <PartFrame
      look="practice"
      kind={<Words id="mdx.practice" />}
      title={textProp(props, 'title')}
      facts={[<Words key="p" id={`mdx.platform.${platform}`} />]}
    >
      {render(inside)}
      {verify !== undefined && (
        <p>
          <strong>
            <Words id="mdx.verify" />
          </strong>{' '}
          {verify}
        </p>
      )}
      {practice?.(textProp(props, 'id') ?? '')}
    </PartFrame>
  );
}

/** What happened somewhere; says so when it was put together from what happens to many. */
export function CaseStudy({ props, inside, render }: PartProps) {
  return (
    <PartFrame look="case" kind={<Words id="mdx.case" />} title={textProp(props, 'title')} facts={[textProp(props, 'place')]}>
      {render(inside)}
      {props['composed'] === true && (
        <p className={styles.note}>
          <Words id="mdx.case.composed" />
        </p>
      )}
    </PartFrame>
  );
}
