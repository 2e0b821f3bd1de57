import { useQuery } from '@apollo/client/react';
import { fitsBelow, groupKinds, type GroupKind } from '#libs/people/shared';
import { Button, EmptyState, Meta, Section, Select, Text, useText, type ResultOf, type VariablesOf } from '#libs/ui/web';
import { ActForm } from './act-form.tsx';
import { GroupTitleFields, typedTitles } from './group-title-fields.tsx';
import { useTyped } from './studio-context.ts';
import { StudioGroupsQuery } from './studio.graphql.ts';
import styles from './studio.module.css';

type Listed = ResultOf<typeof StudioGroupsQuery>['groups'][number];

/** The groups that she sees, as a tree, and a form to make one below those that she looks after. */
export function GroupsPage({ variables }: { readonly variables: VariablesOf<typeof StudioGroupsQuery> }) {
  const { t } = useText();
  const { data } = useQuery(StudioGroupsQuery, { variables });
  const groups = data?.groups ?? [];
  const known = new Set(groups.map(({ id }) => id));
  const roots = groups.filter(({ parentId }) => parentId === null || !known.has(parentId));
  const parents = groups.filter(({ kind, viewerCanWrite, isOpen }) => viewerCanWrite && isOpen && kind !== 'ORGANISATION');
  return (
    <>
      <h1>{t('people.studio-place.grupos')}</h1>
      <p>{t('people.groups-what')}</p>
      {roots.length === 0 ? (
        <EmptyState title={t('people.groups-none')}>{t('people.groups-none-what')}</EmptyState>
      ) : (
        <div className={styles.tree}>
          <Branch groups={roots} all={groups} />
        </div>
      )}
      {parents.length > 0 && (
        <Section title={t('people.group-make')}>
          <MakeGroup parents={parents} />
        </Section>
      )}
    </>
  );
}

function Branch({ groups, all }: { readonly groups: readonly Listed[]; readonly all: readonly Listed[] }) {
  const { t, language } = useText();
  return (
    <ul>
      {groups.map(({ id, slug, title, kind, isClosed }) => {
        const below = all.filter(({ parentId }) => parentId === id);
        return (
          <li key={id}>
            <a href={`/${language}/estudio/grupos/${slug}`}>
              <Text of={title} />
            </a>
            <Meta items={[t(`people.group-kind.${kind}`), isClosed && t('people.group-closed')]} />
            {below.length > 0 && <Branch groups={below} all={all} />}
          </li>
        );
      })}
    </ul>
  );
}

function MakeGroup({ parents }: { readonly parents: readonly Listed[] }) {
  const { t } = useText();
  const typed = useTyped('group-made');
  const kinds = groupKinds.filter((kind) => parents.some((parent) => fitsBelow(kind, parent.kind.toLowerCase() as GroupKind)));
  return (
    <ActForm intent="group-made">
      <Select
        id="parent"
        label={t('people.group-parent')}
        value={typed['parent']}
        options={parents.map(({ id, title }) => ({ value: id, label: title.text }))}
      />
      <Select
        id="kind"
        label={t('people.group-kind')}
        hint={t('people.group-kind-hint')}
        value={typed['kind']}
        options={kinds.map((kind) => ({ value: kind.toUpperCase(), label: t(`people.group-kind.${kind.toUpperCase()}`) }))}
      />
      <GroupTitleFields id="made" values={typedTitles(typed)} />
      <Button>{t('people.group-make')}</Button>
    </ActForm>
  );
}
