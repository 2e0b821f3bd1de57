import { useText } from '#libs/ui/web';
import styles from './directories.module.css';

/** The same list, narrowed in the same way, as files to take along. */
export function FileLinks({ pathOf }: { readonly pathOf: (file: '.csv' | '.json') => string }) {
  const { t, language } = useText();
  return (
    <p className={styles.actions}>
      {t('resources.take-along')}{' '}
      <a href={`/${language}${pathOf('.csv')}`} download>
        {t('resources.as-csv')}
      </a>{' '}
      <a href={`/${language}${pathOf('.json')}`} download>
        {t('resources.as-json')}
      </a>
    </p>
  );
}
