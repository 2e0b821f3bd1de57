import { useQuery } from '@apollo/client/react';
import { ActForm, useTyped } from '#libs/people/web';
import { collectionLimits, collectionPath, resourcePath } from '#libs/resources/shared';
import { Breadcrumbs, Button, Field, Section, Text, Unseen, useText, type ResultOf, type VariablesOf } from '#libs/ui/web';
import { CollectionWordsFields } from './collection-words-fields.tsx';
import { CuratedCollectionQuery } from './collections.graphql.ts';
import styles from './collections.module.css';

type Curated = NonNullable<ResultOf<typeof CuratedCollectionQuery>['curatedCollection']>;

/** One collection: its resources in their order, and its words. */
export function StudioCollectionPage({ variables }: { readonly variables: VariablesOf<typeof CuratedCollectionQuery> }) {
  const { t, language } = useText();
  const { data } = useQuery(CuratedCollectionQuery, { variables });
  const changed = useTyped('collection-changed');
  const put = useTyped('item-put');
  const collection = data?.curatedCollection;
  if (!collection) return <h1>{t('people.studio-place.colecciones')}</h1>;
  const { id, slug, title, items } = collection;
  const isRead = items.some(({ isShown }) => isShown);
  return (
    <>
      <Breadcrumbs
        label={t('resources.trail')}
        items={[{ label: t('people.studio-place.colecciones'), href: `/${language}/estudio/colecciones` }]}
      />
      <h1>
        <Text of={title} />
      </h1>
      <p>
        {isRead ? (
          <a href={`/${language}${collectionPath(slug)}`}>{t('resources.collection-see')}</a>
        ) : (
          t('resources.collection-unread', { most: collectionLimits.resources })
        )}
      </p>
      <ol className={styles.list}>
        {items.map((item, index) => (
          <Item key={item.id} collection={id} item={item} isFirst={index === 0} isLast={index === items.length - 1} />
        ))}
      </ol>
      <Section title={t('resources.collection-add')}>
        <ActForm intent="item-put" sends={{ id, language }}>
          <Field
            id="resource"
            label={t('resources.collections-field.resource')}
            hint={t('resources.collection-add-hint')}
            value={put['resource']}
            most={300}
            autoComplete="off"
            isExact
            isRequired
          />
          <NoteField id="note" value={put['note']} />
          <Button>{t('resources.collection-add')}</Button>
        </ActForm>
      </Section>
      <Section title={t('resources.collection-words')}>
        <ActForm intent="collection-changed" sends={{ id }}>
          <CollectionWordsFields values={{ ...wordsOf(collection), ...changed }} />
          <Button>{t('resources.collection-save')}</Button>
        </ActForm>
      </Section>
    </>
  );
}

interface ItemProps {
  readonly collection: string;
  readonly item: Curated['items'][number];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function Item({ collection, item, isFirst, isLast }: ItemProps) {
  const { id, slug, isShown, note } = item;
  const sends = { id: collection, resource: id };
  const named = item.title ?? slug;
  return (
    <li>
      <h2>
        <ItemTitle item={item} />
      </h2>
      {note && (
        <p className={styles.note}>
          <Text of={note} />
        </p>
      )}
      <div className={styles.moves}>
        {!isFirst && <Move intent="item-up" item={id} sends={sends} title={named} />}
        {!isLast && <Move intent="item-down" item={id} sends={sends} title={named} />}
        <Move intent="item-taken" item={id} sends={sends} title={named} />
      </div>
      {isShown && <ItemNote collection={collection} item={item} />}
    </li>
  );
}

function ItemTitle({ item: { slug, title, language: written, isShown } }: Pick<ItemProps, 'item'>) {
  const { t, language } = useText();
  if (!isShown || title === null) return t('resources.collection-hidden', { slug });
  return (
    <a href={`/${language}${resourcePath(slug)}`}>
      <Text of={written ? { text: title, language: written } : title} />
    </a>
  );
}

/** What is noted of a resource, in the language of the page alone: the others keep theirs. */
function ItemNote({ collection, item: { id, slug, title, note } }: Pick<ItemProps, 'collection' | 'item'>) {
  const { t, language } = useText();
  const typed = useTyped('item-put', id);
  return (
    <details open={'note' in typed}>
      <summary>{t('resources.collection-note', { title: title ?? slug })}</summary>
      <ActForm intent="item-put" item={id} sends={{ id: collection, resource: slug, language }}>
        <NoteField id={`note-${id}`} value={typed['note'] ?? (note?.language === language ? note.text : '')} />
        <Button kind="plain">{t('resources.collection-save')}</Button>
      </ActForm>
    </details>
  );
}

const moves = {
  'item-up': 'resources.collection-up',
  'item-down': 'resources.collection-down',
  'item-taken': 'resources.collection-take',
} as const;

interface MoveProps {
  readonly intent: keyof typeof moves;
  readonly item: string;
  readonly sends: { readonly id: string; readonly resource: string };
  readonly title: string;
}

/** One word to be seen, so that all three fit on one line of a phone; whoever hears it is told of what. */
function Move({ intent, item, sends, title }: MoveProps) {
  const { t } = useText();
  return (
    <ActForm intent={intent} item={item} sends={sends}>
      <Button kind="quiet">
        {t(moves[intent])} <Unseen>{title}</Unseen>
      </Button>
    </ActForm>
  );
}

function NoteField({ id, value }: { readonly id: string; readonly value: string | undefined }) {
  const { t } = useText();
  return (
    <Field
      id={id}
      name="note"
      label={t('resources.collections-field.note')}
      hint={t('resources.collection-note-hint', { most: collectionLimits.note })}
      value={value}
      most={collectionLimits.note}
    />
  );
}

/** What it says now in each language in which it says something. */
function wordsOf({ titleEs, titleEn, titlePt, introductionEs, introductionEn, introductionPt }: Curated): Readonly<Record<string, string>> {
  const all = {
    es: { title: titleEs, introduction: introductionEs },
    en: { title: titleEn, introduction: introductionEn },
    pt: { title: titlePt, introduction: introductionPt },
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([language, parts]) =>
      Object.entries(parts).flatMap(([part, said]) => (said.language === language ? [[`${part}-${language}`, said.text]] : [])),
    ),
  );
}
