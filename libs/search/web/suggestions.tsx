import { EmptyState, useText } from '#libs/ui/web';
import styles from './search.module.css';

/** Where the help is that a search could not give. */
const places = ['rutas', 'biblioteca', 'glosario', 'manual'] as const;

interface Props {
  readonly title: string;
  /** Whether it answers what somebody just did, and so is read out. */
  readonly isAnnounced?: boolean;
}

/** Other ways to what somebody looks for. */
export function Suggestions({ title, isAnnounced = false }: Props) {
  const { t, language } = useText();
  const links = (
    <ul className={styles.places}>
      {places.map((place) => (
        <li key={place}>
          <a href={`/${language}/${place}`}>{t(`search.place.${place}`)}</a>
        </li>
      ))}
    </ul>
  );
  return (
    <div role={isAnnounced ? 'status' : undefined}>
      <EmptyState title={title} action={links}>
        {t('search.hint')}
      </EmptyState>
    </div>
  );
}
