import type { ReactNode } from 'react';
import { Button, useText } from '#libs/ui/web';
import styles from './directories.module.css';

interface Props {
  /** Where the whole list stands. */
  readonly path: string;
  /** Whether something is chosen. */
  readonly isFiltered: boolean;
  readonly children: ReactNode;
}

/** Chooses what of a list to see: a plain form, so that each choice has an address that can be shared. */
export function FilterForm({ path, isFiltered, children }: Props) {
  const { t, language } = useText();
  const action = `/${language}${path}`;
  return (
    <form method="get" action={action} className={styles.filters} aria-label={t('resources.filter')}>
      <div className={styles.choices}>{children}</div>
      <p className={styles.actions}>
        <Button kind="plain">{t('resources.filter-show')}</Button>
        {isFiltered && <a href={action}>{t('resources.filter-none')}</a>}
      </p>
    </form>
  );
}
