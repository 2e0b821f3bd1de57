import { useText } from '#libs/ui/web';
import styles from './directories.module.css';

/** When somebody checked what stands here, and a warning where that was more than a year ago. */
export function CheckedOn({ day, isStale }: { readonly day: string; readonly isStale: boolean }) {
  const { t, date } = useText();
  const said = t('resources.checked-on', { day: date(day) });
  if (!isStale) return <p className={styles.fact}>{said}</p>;
  return (
    <p className={styles.stale}>
      <strong>{said}</strong> {t('resources.checked-long-ago')}
    </p>
  );
}
