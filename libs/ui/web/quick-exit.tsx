import styles from './shell.module.css';
import { useText } from './text-context.tsx';

/** The id of the words that say what leaving does and what it cannot do. */
export const exitNote = 'salir-ya';

/** The way out, in the same place on every page. A plain link to our own door, which ends what has to end and sends on; a script only makes it leave less behind. */
export function QuickExit() {
  const { t, language } = useText();
  return (
    <a className={styles.exit} href={`/${language}/salir`} rel="nofollow" data-exit="" aria-describedby={exitNote}>
      {t('ui.exit')}
    </a>
  );
}

/** The same way out in the middle of a page, for what covers the one in the corner. */
export function ExitLink() {
  const { t, language } = useText();
  return (
    <p>
      <a className={styles.exitHere} href={`/${language}/salir`} rel="nofollow">
        {t('ui.exit')}
      </a>
    </p>
  );
}
