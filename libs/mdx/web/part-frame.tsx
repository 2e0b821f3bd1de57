import type { ReactNode } from 'react';
import styles from './blocks.module.css';

interface PartFrameProps {
  /** Which of the looks; also tells them apart for the style sheet. */
  readonly look: string;
  /** What this is, in a word: never told by colour alone. */
  readonly kind: ReactNode;
  readonly title?: ReactNode;
  /** Short facts below the title. */
  readonly facts?: readonly ReactNode[];
  readonly children: ReactNode;
}

/** The frame that sets a component apart from the running text. */
export function PartFrame({ look, kind, title, facts = [], children }: PartFrameProps) {
  const said = facts.filter((fact) => fact !== undefined && fact !== false && fact !== '');
  return (
    <section className={styles.part} data-look={look}>
      <p className={styles.kind}>{kind}</p>
      {title !== undefined && <p className={styles.title}>{title}</p>}
      {said.length > 0 && (
        <ul className={styles.facts}>
          {said.map((fact, index) => (
            <li key={index}>{fact}</li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
