import { useText } from '#libs/ui/web';
import styles from './writing.module.css';

/** All that is missing of a form, each with the way to its field. Nothing while nothing is. */
export function FaultList({ faults }: { readonly faults: Readonly<Record<string, string>> }) {
  const { t } = useText();
  const all = Object.entries(faults);
  if (all.length === 0) return null;
  return (
    <div className={styles.faults}>
      <h2>{t('resources.write-faults')}</h2>
      <ul>
        {all.map(([field, sentence]) => (
          <li key={field}>
            <a href={`#${field}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
