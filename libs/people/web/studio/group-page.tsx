import { useQuery } from '@apollo/client/react';
import { Breadcrumbs, Button, Field, LinkButton, Meta, Section, Text, useText, type ResultOf, type VariablesOf } from '#libs/ui/web';
import { ActForm } from './act-form.tsx';
import { AskTwice } from './ask-twice.tsx';
import { GroupTitleFields, typedTitles } from './group-title-fields.tsx';
import { MemberItem } from './member-item.tsx';
import { RoleFields } from './role-fields.tsx';
import { useTyped } from './studio-context.ts';
import { StudioGroupQuery } from './studio.graphql.ts';
import styles from './studio.module.css';

/** A group as whoever sees it gets it. */
export type StudioGroup = NonNullable<ResultOf<typeof StudioGroupQuery>['group']>;

/** One group: who is in it, roles to give, and itself to rename or close. */
export function GroupPage({ variables }: { readonly variables: VariablesOf<typeof StudioGroupQuery> }) {
  const { t, language } = useText();
  const { data } = useQuery(StudioGroupQuery, { variables });
  const group = data?.group;
  if (!group) return <h1>{t('people.studio-place.grupos')}</h1>;
  const { isOpen, members, viewerCanGive, viewerCanWrite, viewerCanClose } = group;
  return (
    <>
      <Breadcrumbs
        label={t('people.studio-above')}
        items={[{ label: t('people.studio-place.grupos'), href: `/${language}/estudio/grupos` }]}
      />
      <GroupHead group={group} />
      {members ? <Members members={members} group={group} /> : <p>{t('people.members-hidden')}</p>}
      {viewerCanGive.length > 0 && isOpen && <GiveRole group={group} />}
      {(viewerCanWrite || viewerCanClose) && <ChangeGroup group={group} />}
    </>
  );
}

function GroupHead({ group: { kind, title, isClosed, isOpen, slug, viewerCanGive, viewerCanAnnounce } }: { readonly group: StudioGroup }) {
  const { t, language } = useText();
  return (
    <>
      <h1>
        <Text of={title} />
      </h1>
      <Meta items={[t(`people.group-kind.${kind}`), isClosed && t('people.group-closed')]} />
      {!isOpen ? (
        <p>{t(isClosed ? 'people.group-closed-what' : 'people.group-closed-above')}</p>
      ) : (
        <p className={styles.actions}>
          {viewerCanGive.length > 0 && (
            <LinkButton href={`/${language}/estudio/grupos/${slug}/invitaciones`}>{t('people.invite')}</LinkButton>
          )}
          {viewerCanAnnounce && (
            <LinkButton kind="quiet" href={`/${language}/estudio/anuncios`}>
              {t('people.studio-place.anuncios')}
            </LinkButton>
          )}
        </p>
      )}
    </>
  );
}

interface MembersProps {
  readonly group: StudioGroup;
  readonly members: NonNullable<StudioGroup['members']>;
}

function Members({ group, members: { edges, pageInfo } }: MembersProps) {
  const { t, language } = useText();
  const here = `/${language}/estudio/grupos/${group.slug}`;
  return (
    <Section title={t('people.members')}>
      {edges.length === 0 && <p>{t('people.members-none')}</p>}
      <ul className={styles.list}>
        {edges.map(({ node }) => (
          <MemberItem key={node.id} member={node} group={group} />
        ))}
      </ul>
      {(pageInfo.hasPreviousPage || pageInfo.hasNextPage) && (
        <p className={styles.actions}>
          {pageInfo.hasPreviousPage && <a href={here}>{t('people.members-first')}</a>}
          {pageInfo.hasNextPage && <a href={`${here}?after=${pageInfo.endCursor}`}>{t('people.members-more')}</a>}
        </p>
      )}
    </Section>
  );
}

function GiveRole({ group }: { readonly group: StudioGroup }) {
  const { t } = useText();
  const typed = useTyped('role-given');
  return (
    <Section title={t('people.role-give')}>
      <p>{t('people.role-give-what')}</p>
      <ActForm intent="role-given" sends={{ group: group.id }}>
        <Field id="pseudonym" label={t('people.role-give-to')} value={typed['pseudonym']} most={40} autoComplete="off" isRequired />
        <RoleFields id="given" roles={group.viewerCanGive} typed={typed} />
        <Button>{t('people.role-give')}</Button>
      </ActForm>
    </Section>
  );
}

function ChangeGroup({ group: { id, isClosed, kind, viewerCanWrite, viewerCanClose, ...titles } }: { readonly group: StudioGroup }) {
  const { t } = useText();
  const typed = useTyped('group-renamed');
  const { es, en, pt } = titles;
  const now = { es, en, pt } as const;
  const own = Object.fromEntries(
    Object.entries(now).flatMap(([language, said]) => (said.language === language ? [[language, said.text]] : [])),
  );
  return (
    <Section title={t('people.group-change')}>
      {viewerCanWrite && (
        <details open={'title-es' in typed}>
          <summary>{t('people.group-rename')}</summary>
          <p>{t('people.group-rename-what')}</p>
          <ActForm intent="group-renamed" sends={{ id }}>
            <GroupTitleFields id="renamed" values={{ ...own, ...typedTitles(typed) }} />
            <Button kind="plain">{t('people.group-rename')}</Button>
          </ActForm>
        </details>
      )}
      {viewerCanClose && kind !== 'NETWORK' && (
        <AskTwice
          key={String(isClosed)}
          intent={isClosed ? 'group-reopened' : 'group-closed'}
          sends={{ id }}
          label={t(isClosed ? 'people.group-reopen' : 'people.group-close')}
          what={t(isClosed ? 'people.group-reopen-what' : 'people.group-close-what')}
          sure={t(isClosed ? 'people.group-reopen-sure' : 'people.group-close-sure')}
        />
      )}
    </Section>
  );
}
