import { collectionPath, resourcePath } from '#libs/resources/shared';
import { Breadcrumbs, Meta, Page, Text, useText, type ResultOf } from '#libs/ui/web';
import { LinkedResource } from '../linked-resource.tsx';
import type { CollectionQuery } from './collections.graphql.ts';
import styles from './collections.module.css';

/** A collection to be read through in order. */
export function CollectionPage({ collection }: { readonly collection: NonNullable<ResultOf<typeof CollectionQuery>['collection']> }) {
  const { t, language, minutes } = useText();
  const { title, introduction, items } = collection;
  const trail = [
    { label: t('resources.library'), href: `/${language}${resourcePath('')}` },
    { label: t('resources.collections'), href: `/${language}${collectionPath()}` },
  ];
  return (
    <Page>
      <Breadcrumbs label={t('resources.trail')} items={trail} />
      <h1>
        <Text of={title} />
      </h1>
      <p className={styles.lead}>
        <Text of={introduction} />
      </p>
      <ol className={styles.list}>
        {items.map(({ resource, note }) => (
          <li key={resource.id}>
            <h2>
              <LinkedResource to={resource} />
            </h2>
            {note && (
              <p className={styles.note}>
                <Text of={note} />
              </p>
            )}
            <p className={styles.words}>
              <Text of={{ text: resource.summary, language: resource.language }} />
            </p>
            <Meta items={[minutes(resource.minutes)]} />
          </li>
        ))}
      </ol>
    </Page>
  );
}
