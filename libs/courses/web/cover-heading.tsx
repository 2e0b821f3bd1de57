import type { ReactNode } from 'react';
import { Text, type Said } from '#libs/ui/web';
import styles from './lesson.module.css';

interface Props {
  readonly cover: ReactNode;
  readonly title: Said;
  readonly summary: Said;
  readonly children?: ReactNode;
}

/** The top of a programme's or a course's page: its sheet beside its name. */
export function CoverHeading({ cover, title, summary, children }: Props) {
  return (
    <div className={styles.heading}>
      <div>{cover}</div>
      <div>
        <h1>
          <Text of={title} />
        </h1>
        <p className={styles.summary}>
          <Text of={summary} />
        </p>
        {children}
      </div>
    </div>
  );
}
