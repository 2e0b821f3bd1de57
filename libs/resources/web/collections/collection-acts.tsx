import { operationsIn, type Act, type StudioPart, type Typed } from '#libs/people/web';
import { languages } from '#libs/kernel/shared';
import { resourceSlugIn } from '#libs/resources/shared';
import { linesOf } from '#libs/ui/shared';
import { LinkButton, useText } from '#libs/ui/web';
import {
  ChangeCollectionMutation,
  CreateCollectionMutation,
  DeleteCollectionMutation,
  MoveInCollectionMutation,
  PutInCollectionMutation,
  TakeFromCollectionMutation,
} from './collection-acts.graphql.ts';
import * as acts from './collection-acts.graphql.ts';
import * as questions from './collections.graphql.ts';

/** What is shown once of an act on collections: where a new one is filled. */
interface CollectionShown {
  readonly collection: string;
}

/** Every act on collections. */
const collectionActs: Readonly<Record<string, Act<CollectionShown>>> = {
  'collection-made': async (ask, typed) => {
    const { collection, refusal } = (await ask(CreateCollectionMutation, { input: { group: typed['group'] ?? '', ...wordsIn(typed) } }))
      .createCollection;
    return [refusal, collection ? { collection } : undefined];
  },
  'collection-changed': async (ask, typed) => [
    (await ask(ChangeCollectionMutation, { input: { id: typed['id'] ?? '', ...wordsIn(typed) } })).changeCollection.refusal,
  ],
  'collection-deleted': async (ask, typed) => [
    (await ask(DeleteCollectionMutation, { input: { id: typed['id'] ?? '' } })).deleteCollection.refusal,
  ],
  'item-put': async (ask, typed, t) => {
    const { id = '', note = '', language = 'es' } = typed;
    const resource = resourceSlugIn(typed['resource'] ?? '');
    if (resource === null) return [{ message: t('refusal.RESOURCE_NOT_HERE') }];
    return [(await ask(PutInCollectionMutation, { input: { id, resource, note, language } })).putInCollection.refusal];
  },
  'item-taken': async (ask, typed) => [(await ask(TakeFromCollectionMutation, { input: itemIn(typed) })).takeFromCollection.refusal],
  'item-up': async (ask, typed) => [
    (await ask(MoveInCollectionMutation, { input: { ...itemIn(typed), isUp: true } })).moveInCollection.refusal,
  ],
  'item-down': async (ask, typed) => [
    (await ask(MoveInCollectionMutation, { input: { ...itemIn(typed), isUp: false } })).moveInCollection.refusal,
  ],
};

const written = [...languages.flatMap((language) => [`title-${language}`, `introduction-${language}`]), 'note', 'resource'];

/** The part of the studio that is about collections. */
export const collectionsPart: StudioPart<CollectionShown> = {
  acts: collectionActs,
  sayDone: (t, intent) => t(`resources.collections-done.${intent}`),
  Came: ({ shown: { collection } }) => <FillNow slug={collection} />,
  labelOf: (t, name) => (written.includes(name) ? t(`resources.collections-field.${name}`) : null),
  operations: operationsIn(acts, questions),
};

function FillNow({ slug }: { readonly slug: string }) {
  const { t, language } = useText();
  return (
    <p>
      <LinkButton href={`/${language}/estudio/colecciones/${slug}`}>{t('resources.collection-fill')}</LinkButton>
    </p>
  );
}

function wordsIn(typed: Typed) {
  const given = (part: string) =>
    languages.map((language) => ({ language, text: linesOf(typed[`${part}-${language}`]).trim() })).filter(({ text }) => text);
  return { title: given('title'), introduction: given('introduction') };
}

function itemIn({ id = '', resource = '' }: Typed) {
  return { id, resource };
}
