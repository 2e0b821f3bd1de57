import type { ReactNode } from 'react';
import styles from './words-card.module.css';

interface WordsCardProps {
  readonly title: string;
  readonly words: readonly string[];
  /** What to do with the words and what happens without them. */
  readonly children: ReactNode;
}

/** Recovery words, numbered, on a card that prints alone on its page. */
export function WordsCard({ title, words, children }: WordsCardProps) {
  return (
    <section className={styles.card}>
      <h2>{title}</h2>
      <ol translate="no">
        {words.map((word, index) => (
          <li key={index}>{word}</li>
        ))}
      </ol>
      {children}
    </section>
  );
}
