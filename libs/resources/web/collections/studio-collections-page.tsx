import { useQuery } from '@apollo/client/react';
import { ActForm, AskTwice, useTyped } from '#libs/people/web';
import { Button, EmptyState, Section, Select, Text, useText, type VariablesOf } from '#libs/ui/web';
import { CollectionWordsFields } from './collection-words-fields.tsx';
import { CuratedCollectionsQuery } from './collections.graphql.ts';
import styles from './collections.module.css';

/** The collections that somebody keeps, and a form to make one. */
export function StudioCollectionsPage({ variables }: { readonly variables: VariablesOf<typeof CuratedCollectionsQuery> }) {
  const { t, language } = useText();
  const { data } = useQuery(CuratedCollectionsQuery, { variables });
  const typed = useTyped('collection-made');
  const { curatedCollections = [], curatingGroups = [] } = data ?? {};
  return (
    <>
      <h1>{t('people.studio-place.colecciones')}</h1>
      <p>{t('resources.collections-studio-what')}</p>
      {curatedCollections.length === 0 && (
        <EmptyState title={t('resources.collections-yours-none')}>{t('resources.collections-yours-none-what')}</EmptyState>
      )}
      <ul className={styles.list}>
        {curatedCollections.map(({ id, slug, title, groupTitle }) => (
          <li key={id}>
            <h2>
              <a href={`/${language}/estudio/colecciones/${slug}`}>
                <Text of={title} />
              </a>
            </h2>
            <p>
              <Text of={groupTitle} />
            </p>
            <AskTwice
              intent="collection-deleted"
              item={id}
              sends={{ id }}
              label={t('resources.collection-delete')}
              what={t('resources.collection-delete-what')}
              sure={t('resources.collection-delete-sure')}
            />
          </li>
        ))}
      </ul>
      <Section title={t('resources.collection-make')}>
        <ActForm intent="collection-made">
          <Select
            id="group"
            label={t('resources.collection-group')}
            value={typed['group']}
            options={curatingGroups.map(({ id, title }) => ({ value: id, label: title.text }))}
            isRequired
          />
          <CollectionWordsFields values={typed} />
          <Button>{t('resources.collection-make')}</Button>
        </ActForm>
      </Section>
    </>
  );
}
