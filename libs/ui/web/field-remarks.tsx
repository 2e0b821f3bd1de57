import styles from './field.module.css';

/** What stands between a question and its answer: help, and what is wrong. */
export interface Remarked {
  readonly id: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** The ids that an input points at, so that hint and error are read with it. */
export function describedBy({ id, hint, error }: Remarked): string | undefined {
  return [hint !== undefined && `${id}-pista`, error !== undefined && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

/** The hint and the error of one input, where there are any. */
export function Remarks({ id, hint, error }: Remarked) {
  return (
    <>
      {hint !== undefined && (
        <p id={`${id}-pista`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </>
  );
}
