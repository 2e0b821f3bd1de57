import { collectionPath, resourcePath } from '#libs/resources/shared';
import { Breadcrumbs, EmptyState, Page, Text, useText, type ResultOf } from '#libs/ui/web';
import type { CollectionsQuery } from './collections.graphql.ts';
import styles from './collections.module.css';

/** The collections of the library, each with what its resources have in common. */
export function CollectionsPage({ collections }: { readonly collections: ResultOf<typeof CollectionsQuery>['collections'] }) {
  const { t, language } = useText();
  return (
    <Page>
      <Breadcrumbs label={t('resources.trail')} items={[{ label: t('resources.library'), href: `/${language}${resourcePath('')}` }]} />
      <h1>{t('resources.collections')}</h1>
      <p>{t('resources.collections-what')}</p>
      {collections.length === 0 && <EmptyState title={t('resources.collections-none')}>{t('resources.collections-none-what')}</EmptyState>}
      <ul className={styles.list}>
        {collections.map(({ id, slug, title, introduction, size }) => (
          <li key={id}>
            <h2>
              <a href={`/${language}${collectionPath(slug)}`}>
                <Text of={title} />
              </a>
            </h2>
            <p className={styles.words}>
              <Text of={introduction} />
            </p>
            <p>{t('resources.collection-size', { count: size })}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
