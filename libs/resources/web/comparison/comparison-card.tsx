import { Meta, Text, useText } from '#libs/ui/web';
import { CheckedOn } from '../checked-on.tsx';
import styles from '../directories.module.css';
import type { ComparedNeed } from './comparison-filter.ts';

/** The place of a category on the page. */
export function groupPlace(category: ComparedNeed['category']): string {
  return `para-${category.toLowerCase()}`;
}

/** One need, folded on a narrow screen until somebody follows its title or comes to its address: the free programs for it, what they stand in for, what one gains and loses, and what all this stands on. */
export function ComparisonCard({
  need: { id, need, category, programs, commercial, gain, loss, difficulty, ...checked },
}: {
  readonly need: ComparedNeed;
}) {
  const { t } = useText();
  return (
    <li id={id} className={`${styles.card} ${styles.folds}`}>
      <h3>
        <a href={`#${id}`}>
          <Text of={need} />
        </a>
      </h3>
      <Meta items={[t(`resources.category.${category}`), t(`resources.difficulty.${difficulty}`)]} />
      <dl className={styles.facts}>
        <div>
          <dt>{t('resources.free-programs')}</dt>
          <dd>
            <ul>
              {programs.map((program) => (
                <li key={program.name}>
                  <a href={program.address} rel="noopener noreferrer">
                    {program.name}
                  </a>
                  <Meta items={[t(`resources.place.${program.place}`), <Licence key="licence" of={program.licence} />]} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>{t('resources.instead-of')}</dt>
          <dd>{commercial.join(', ')}</dd>
        </div>
        <div className={styles.gain}>
          <dt>{t('resources.gain')}</dt>
          <dd>
            <Text of={gain} />
          </dd>
        </div>
        <div className={styles.loss}>
          <dt>{t('resources.loss')}</dt>
          <dd>
            <Text of={loss} />
          </dd>
        </div>
      </dl>
      <CheckedOn day={checked.reviewedOn} isStale={checked.isStale} />
      <Sources of={checked.sources} />
      <p className={styles.back}>
        <a href={`#${groupPlace(category)}`}>{t('resources.comparison-back')}</a>
      </p>
    </li>
  );
}

function Licence({ of }: { readonly of: string | null }) {
  const { t } = useText();
  return of === null ? t('resources.licence-several') : <span translate="no">{of}</span>;
}

function Sources({ of }: { readonly of: ComparedNeed['sources'] }) {
  const { t } = useText();
  return (
    <details className={styles.sources}>
      <summary>{t('resources.sources')}</summary>
      <ul>
        {of.map(({ author, title, year, url }) => (
          <li key={title}>
            {author},{' '}
            {url ? (
              <a href={url} rel="noopener noreferrer">
                {title}
              </a>
            ) : (
              <cite>{title}</cite>
            )}{' '}
            ({year})
          </li>
        ))}
      </ul>
    </details>
  );
}
