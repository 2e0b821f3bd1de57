import { exitNote } from './quick-exit.tsx';
import styles from './shell.module.css';
import { useText } from './text-context.tsx';

const footerPlaces = ['preguntas', 'glosario', 'comparacion', 'proveedores', 'lo-que-guardamos', 'ajustes', 'manual'] as const;

interface SiteFooterProps {
  readonly sourceHref?: string | undefined;
}

/** What we promise, what leaving quickly can and cannot do, and the places one looks for at the end. */
export function SiteFooter({ sourceHref }: SiteFooterProps) {
  const { t, language, isSaving } = useText();
  return (
    <footer className={styles.footer}>
      <div className={styles.columns}>
        <div>
          <p className={styles.motto}>{t('ui.motto')}</p>
          <p>{t('ui.promise')}</p>
        </div>
        <p id={exitNote}>
          <b>{t('ui.exit')}.</b> {t(isSaving ? 'ui.exit-note-plain' : 'ui.exit-note')}
        </p>
        <ul>
          {footerPlaces.map((place) => (
            <li key={place}>
              <a href={`/${language}/${place}`}>{t(`ui.nav.${place}`)}</a>
            </li>
          ))}
          {sourceHref !== undefined && (
            <li>
              <a href={sourceHref}>{t('ui.nav.code')}</a>
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
}
