import { nameOfCountry, nameOfLanguage } from '#libs/ui/shared';
import { Meta, Text, useText } from '#libs/ui/web';
import { CheckedOn } from '../checked-on.tsx';
import styles from '../directories.module.css';
import type { ListedProvider } from './provider-filter.ts';

/** One organisation: what it does and gives, for whom, where it is found, and how fresh all this is. */
export function ProviderCard({ provider }: { readonly provider: ListedProvider }) {
  const { t, language } = useText();
  const { slug, name, summary, skills, cost, languages, countries, web, source, reviewedOn, isStale } = provider;
  return (
    <li id={slug} className={styles.card}>
      <h2>
        <a href={`#${slug}`} translate="no">
          {name}
        </a>
      </h2>
      <p>
        <Text of={summary} />
      </p>
      <Meta items={[t(`resources.cost.${cost}`)]} />
      <dl className={styles.facts}>
        <div>
          <dt>{t('resources.skills')}</dt>
          <dd>{skills.map((skill) => t(`resources.skill.${skill}`)).join(', ')}</dd>
        </div>
        <div>
          <dt>{t('resources.in-language')}</dt>
          <dd>{languages.map((tag) => nameOfLanguage(tag, language)).join(', ')}</dd>
        </div>
        <div>
          <dt>{t('resources.in-country')}</dt>
          <dd>{countries.length === 0 ? t('resources.from-afar') : countries.map((code) => nameOfCountry(code, language)).join(', ')}</dd>
        </div>
        <div>
          <dt>{t('resources.its-page')}</dt>
          <dd>
            <a href={web} rel="noopener noreferrer nofollow">
              {web}
            </a>
          </dd>
        </div>
        <div>
          <dt>{t('resources.read-at')}</dt>
          <dd>
            <a href={source} rel="noopener noreferrer nofollow">
              {source}
            </a>
          </dd>
        </div>
      </dl>
      <CheckedOn day={reviewedOn} isStale={isStale} />
    </li>
  );
}
