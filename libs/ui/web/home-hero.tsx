import { Bird } from './bird.tsx';
import { LinkButton } from './button.tsx';
import styles from './home-hero.module.css';
import { useText } from './text-context.tsx';

interface HomeHeroProps {
  /** Where starting leads: the first lesson, or the one that comes next. */
  readonly startHref: string;
  /** Words for that link when it goes on with something begun. */
  readonly startLabel?: string | undefined;
  readonly routesHref: string;
}

/** The first thing a visitor sees: what this is, that it asks nothing, and where to start. */
export function HomeHero({ startHref, startLabel, routesHref }: HomeHeroProps) {
  const { t } = useText();
  return (
    <div className={styles.hero}>
      <div className={styles.row}>
        <div className={styles.words}>
          <h1>{t('ui.home.title')}</h1>
          <p className={styles.lead}>{t('ui.home.lead')}</p>
          <p className={styles.actions}>
            <LinkButton href={startHref}>{startLabel ?? t('ui.home.start')}</LinkButton> <a href={routesHref}>{t('ui.home.routes')}</a>
          </p>
        </div>
        <div className={styles.flight} aria-hidden="true">
          {Array.from({ length: 7 }, (_, index) => (
            <Bird key={index} />
          ))}
        </div>
      </div>
    </div>
  );
}
