import { useText } from '#libs/ui/web';
import styles from './minutes-links.module.css';

/** The minutes that people have between two other things. */
const usual = [10, 15, 20, 25] as const;

/** "I have 10 minutes": plain links, so that each can be shared. */
export function MinutesLinks({ minutes: wanted }: { readonly minutes?: number | undefined }) {
  const { t, language, minutes } = useText();
  return (
    <nav aria-label={t('courses.i-have')} className={styles.minutes}>
      <p>{t('courses.i-have')}</p>
      <ul>
        {usual.map((amount) => (
          <li key={amount}>
            <a href={`/${language}/rutas?minutos=${amount}`} aria-current={amount === wanted ? 'true' : undefined}>
              {minutes(amount)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
