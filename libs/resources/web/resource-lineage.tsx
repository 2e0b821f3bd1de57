import type { ReactNode } from 'react';
import { readFragment, useText, type FragmentOf } from '#libs/ui/web';
import { LinkedResource } from './linked-resource.tsx';
import { ResourceLink } from './resource.graphql.ts';
import type { ReadResource } from './resource-page.tsx';
import styles from './resources.module.css';

/** What a resource stands on, what it changed, and what others made of it; nothing where it has no line. */
export function ResourceLineage({ resource }: { readonly resource: ReadResource }) {
  const { t, language } = useText();
  const { adaptedFrom, translatedFrom, origin, changes, madeOfIt } = resource;
  if ([adaptedFrom, translatedFrom, origin, madeOfIt[0]].every((one) => !one)) return null;
  return (
    <section className={styles.part} aria-labelledby="linea">
      <h2 id="linea">{t('resources.lineage')}</h2>
      <dl className={styles.lineage}>
        {adaptedFrom && <Work label={t('resources.adapts')} of={adaptedFrom} />}
        {translatedFrom && <Work label={t('resources.translates')} of={translatedFrom} />}
        {origin && <Elsewhere {...origin} />}
        {changes && (
          <Line label={t('resources.what-changed')}>
            <span lang={resource.language === language ? undefined : resource.language}>{changes}</span>
          </Line>
        )}
        {madeOfIt.length > 0 && (
          <Line label={t('resources.made-of-it')}>
            <ul>
              {madeOfIt.map((made) => (
                <li key={readFragment(ResourceLink, made).id}>
                  <LinkedResource to={made} />, {t(made.translatedFrom ? 'resources.is-translation' : 'resources.is-adaptation')}
                </li>
              ))}
            </ul>
          </Line>
        )}
      </dl>
    </section>
  );
}

/** A work that is not of this library. */
function Elsewhere({ title, address, licence }: NonNullable<ReadResource['origin']>) {
  const { t } = useText();
  return (
    <Line label={t('resources.stands-on')}>
      <a href={address} rel="noopener noreferrer nofollow">
        <cite>{title}</cite>
      </a>{' '}
      ({t(`resources.licence.${licence}`)})
    </Line>
  );
}

function Work({ label, of }: { readonly label: string; readonly of: FragmentOf<typeof ResourceLink> }) {
  return (
    <Line label={label}>
      <LinkedResource to={of} />
    </Line>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
