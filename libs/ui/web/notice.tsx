import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** What a notice is about, and so how it is announced. */
export type NoticeKind = 'info' | 'care' | 'danger' | 'success';

const roles = { info: 'note', care: 'note', danger: 'alert', success: 'status' } as const;

interface NoticeProps {
  readonly kind: NoticeKind;
  readonly title?: string;
  readonly children: ReactNode;
}

/** Something to know (info), to be careful with (care), that went wrong (danger) or well (success). */
export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <div role={roles[kind]} className={`${styles.notice} ${styles[kind]}`}>
      {title !== undefined && <p className={styles.title}>{title}</p>}
      {children}
    </div>
  );
}

interface ErrorSummaryProps {
  readonly title: string;
  /** What each field refuses; nothing is said of those without a message. */
  readonly errors: readonly { readonly fieldId: string; readonly message: string | undefined }[];
}

/** All that a form refuses, each with a link to its field. Nothing at all while nothing is wrong. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const refused = errors.filter(({ message }) => message !== undefined);
  if (refused.length === 0) return null;
  return (
    <div role="alert" id="errores" tabIndex={-1} className={`${styles.notice} ${styles.danger}`}>
      <h2 className={styles.title}>{title}</h2>
      <ul>
        {refused.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a href={`#${fieldId}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
