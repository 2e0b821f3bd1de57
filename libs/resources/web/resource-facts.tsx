import { PrintButton, Text, useText } from '#libs/ui/web';
import { collectionPath, libraryPath, licenceAddress, resourcePath, withdrawalPath } from '#libs/resources/shared';
import type { ReadResource } from './resource-page.tsx';
import styles from './resources.module.css';

/** Who stands behind a resource, how fresh it is, and what may be done with it. */
export function ResourceFacts({ resource }: { readonly resource: ReadResource }) {
  const { t, language, date } = useText();
  const { slug, licence, topics, publishedOn, reviewBy, isStale, signedBy, collections } = resource;
  const writing = `/${language}/estudio/biblioteca/nuevo`;
  return (
    <section className={styles.part} aria-labelledby="sobre">
      <h2 id="sobre">{t('resources.about')}</h2>
      <ul className={styles.facts}>
        <li>{signedBy ? <Signature group={signedBy} /> : t('resources.unsigned')}</li>
        <Whose resource={resource} />
        <li>{t('resources.published-on', { day: date(publishedOn) })}</li>
        {reviewBy && !isStale && <li>{t('resources.holds-until', { day: date(reviewBy) })}</li>}
        <li>
          {t('resources.licence-is')}:{' '}
          <a href={licenceAddress(licence)} rel="license noopener noreferrer">
            {t(`resources.licence.${licence}`)}
          </a>
        </li>
        <li>
          {t('resources.topics')}:{' '}
          {topics.map((topic, index) => (
            <span key={topic}>
              {index > 0 && ', '}
              <a href={`/${language}${libraryPath({ tema: topic })}`}>{t(`resources.topic.${topic}`)}</a>
            </span>
          ))}
        </li>
        {collections.length > 0 && (
          <li>
            {t('resources.in-collections')}:{' '}
            {collections.map(({ id, slug: name, title }, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <a href={`/${language}${collectionPath(name)}`}>
                  <Text of={title} />
                </a>
              </span>
            ))}
          </li>
        )}
      </ul>
      <h3>{t('resources.use-it')}</h3>
      <ul className={styles.uses}>
        <li>
          <a href={`${writing}?adaptar=${slug}`}>{t('resources.adapt')}</a>
        </li>
        <li>
          <a href={`${writing}?traducir=${slug}`}>{t('resources.translate')}</a>
        </li>
        <li>
          <a href={`/${language}${resourcePath(slug)}/familia`}>{t('resources.see-family')}</a>
        </li>
      </ul>
      <PrintButton>{t('resources.print')}</PrintButton>
    </section>
  );
}

/** Whose life it tells: nobody's, or somebody's who agreed to it. */
function Whose({ resource: { kind, isComposed } }: { readonly resource: ReadResource }) {
  const { t, language } = useText();
  if (isComposed) return <li>{t('resources.composed')}</li>;
  if (kind !== 'STORY' && kind !== 'CASE') return null;
  return (
    <li>
      {t('resources.consented')} <a href={`/${language}${withdrawalPath}`}>{t('resources.consented-how')}</a>
    </li>
  );
}

function Signature({ group }: { readonly group: NonNullable<ReadResource['signedBy']> }) {
  const { t } = useText();
  const [before, after] = t('resources.signed-by', { group: '\u0000' }).split('\u0000');
  return (
    <>
      {before}
      <Text of={group} />
      {after}
    </>
  );
}
