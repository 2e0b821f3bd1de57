import styles from './bird.module.css';

/** How far a lesson is, as a bird shows it; words always say it too. */
export type BirdState = 'done' | 'here' | 'ahead';

/** One swallow cut from paper. It decorates: whoever cannot see it misses nothing. */
export function Bird({ state, className }: { readonly state?: BirdState; readonly className?: string | undefined }) {
  return <i aria-hidden="true" className={[styles.bird, state && styles[state], className].filter(Boolean).join(' ')} />;
}

interface FlockProps {
  readonly done: number;
  readonly total: number;
  /** The same in words: "4 de 6 lecciones". */
  readonly label: string;
  /** Which one, counted from 1, is open now. */
  readonly here?: number;
}

/** A course's progress: one bird a lesson, and beside them the words that say it. */
export function Flock({ done, total, label, here }: FlockProps) {
  const stateOf = (number: number): BirdState => (number === here ? 'here' : number <= done ? 'done' : 'ahead');
  return (
    <p className={styles.flock}>
      {Array.from({ length: total }, (_, index) => (
        <Bird key={index} state={stateOf(index + 1)} />
      ))}
      <span>{label}</span>
    </p>
  );
}
