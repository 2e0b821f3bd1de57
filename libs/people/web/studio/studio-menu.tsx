import { useText } from '#libs/ui/web';
import { useStudio } from './studio-context.ts';
import styles from './studio.module.css';

/** The places of the studio, by their word in the address, and what one must be allowed to do somewhere to need them. */
const places = [
  ['', 'use:studio'],
  ['biblioteca', 'write:resources'],
  ['preguntas', 'answer:questions'],
  ['problemas', 'handle:reports'],
  ['convocatorias', 'write:resources'],
  ['colecciones', 'review:resources'],
  ['grupos', 'see:groups'],
  ['anuncios', 'send:announcements'],
  ['proveedores', 'keep:providers'],
  ['cuentas', 'suspend:accounts'],
  ['bitacora', 'see:audit'],
] as const;

/** A place of the studio. */
export type StudioPlace = (typeof places)[number][0];

/** The places that her roles open: folded on a phone, in a row on a desk. The server decides anyway. */
export function StudioMenu({ here }: { readonly here: StudioPlace }) {
  const { t } = useText();
  return (
    <nav aria-label={t('people.studio')} className={styles.menu}>
      <details>
        <summary>
          {t('people.studio-menu')} <b>{t(`people.studio-place.${here || 'inicio'}`)}</b>
        </summary>
        <Places here={here} />
      </details>
      <Places here={here} />
    </nav>
  );
}

function Places({ here }: { readonly here: StudioPlace }) {
  const { t, language } = useText();
  const { may } = useStudio();
  return (
    <ul>
      {places
        .filter(([, permission]) => may(permission))
        .map(([place]) => (
          <li key={place}>
            <a href={`/${language}/estudio${place && `/${place}`}`} aria-current={place === here ? 'page' : undefined}>
              {t(`people.studio-place.${place || 'inicio'}`)}
            </a>
          </li>
        ))}
    </ul>
  );
}
