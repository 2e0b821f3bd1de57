import { useQuery } from '@apollo/client/react';
import { EmptyState, Section, useText, type VariablesOf } from '#libs/ui/web';
import { StudioLogQuery } from './studio.graphql.ts';
import styles from './studio.module.css';

/** How many acts a part of the log has. */
const part = 20;

/** What was done with power over others, day by day, the newest first. */
export function LogPage({ variables }: { readonly variables: VariablesOf<typeof StudioLogQuery> }) {
  const { t, date, language } = useText();
  const { data } = useQuery(StudioLogQuery, { variables });
  const entries = data?.auditEntries ?? [];
  const days = [...new Set(entries.map(({ day }) => day))];
  const here = `/${language}/estudio/bitacora`;
  const last = entries.at(-1)?.place ?? 1;
  return (
    <>
      <h1>{t('people.studio-place.bitacora')}</h1>
      <p>{t('people.log-what')}</p>
      {entries.length === 0 && <EmptyState title={t('people.log-none')}>{t('people.log-none-what')}</EmptyState>}
      {days.map((day) => (
        <Section key={day} title={date(day)}>
          <ul className={styles.acts}>
            {entries
              .filter((entry) => entry.day === day)
              .map(({ place, sentence }) => (
                <li key={place}>
                  <span translate="no">{place}</span> {sentence}
                </li>
              ))}
          </ul>
        </Section>
      ))}
      <p className={styles.actions}>
        {variables.before !== undefined && variables.before !== null && <a href={here}>{t('people.log-newest')}</a>}
        {entries.length === part && last > 1 && <a href={`${here}?before=${last}`}>{t('people.log-older')}</a>}
      </p>
    </>
  );
}
