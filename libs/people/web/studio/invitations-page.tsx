import { useQuery } from '@apollo/client/react';
import { Breadcrumbs, Button, Meta, Section, Select, Text, useText, type ResultOf, type VariablesOf } from '#libs/ui/web';
import { ActForm } from './act-form.tsx';
import { AskTwice } from './ask-twice.tsx';
import { markOf } from './invitation-code.tsx';
import { RoleFields } from './role-fields.tsx';
import { useTyped } from './studio-context.ts';
import { StudioInvitationsQuery } from './studio.graphql.ts';
import styles from './studio.module.css';

type Group = NonNullable<ResultOf<typeof StudioInvitationsQuery>['group']>;

/** For how many days an invitation can wait. */
const days = [1, 3, 7, 14];

/** Invites somebody to a role in a group, and shows the invitations that still wait. */
export function InvitationsPage({ variables }: { readonly variables: VariablesOf<typeof StudioInvitationsQuery> }) {
  const { t, language } = useText();
  const { data } = useQuery(StudioInvitationsQuery, { variables });
  const group = data?.group;
  if (!group) return <h1>{t('people.invite')}</h1>;
  const above = [
    { label: t('people.studio-place.grupos'), href: `/${language}/estudio/grupos` },
    { label: group.title, href: `/${language}/estudio/grupos/${group.slug}` },
  ];
  return (
    <>
      <Breadcrumbs label={t('people.studio-above')} items={above} />
      <h1>{t('people.invite')}</h1>
      <p>
        <Text of={group.title} />
      </p>
      {group.isOpen ? <MakeInvitation group={group} /> : <p>{t('people.group-closed-above')}</p>}
      <Section title={t('people.invitations')}>
        {data.invitations.length === 0 && <p>{t('people.invitations-none')}</p>}
        <ul className={styles.list}>
          {data.invitations.map((invitation) => (
            <Waiting key={invitation.id} {...invitation} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function MakeInvitation({ group }: { readonly group: Group }) {
  const { t } = useText();
  const typed = useTyped('invited');
  return (
    <ActForm intent="invited" sends={{ group: group.id }}>
      <p>{t('people.invite-what')}</p>
      <RoleFields id="invited" roles={group.viewerCanGive} typed={typed} />
      <Select
        id="days"
        label={t('people.invite-days')}
        value={typed['days'] ?? '7'}
        options={days.map((count) => ({ value: String(count), label: t('people.invite-days-count', { count }) }))}
      />
      <Button>{t('people.invite-make')}</Button>
    </ActForm>
  );
}

function Waiting({ id, role, until, expiresOn }: ResultOf<typeof StudioInvitationsQuery>['invitations'][number]) {
  const { t, date } = useText();
  return (
    <li>
      <h3>
        {t(`people.role.${role}`)} <small translate="no">{markOf(id)}</small>
      </h3>
      <Meta
        items={[
          t('people.invitation-expires', { day: date(expiresOn) }),
          until === null ? t('people.invitation-open') : t('people.invitation-until', { day: date(until) }),
        ]}
      />
      <AskTwice
        intent="invitation-withdrawn"
        item={id}
        sends={{ id }}
        label={t('people.invitation-withdraw')}
        what={t('people.invitation-withdraw-what')}
        sure={t('people.invitation-withdraw-sure')}
      />
    </li>
  );
}
