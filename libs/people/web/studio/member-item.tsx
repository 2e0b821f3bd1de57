import { Button, Field, Meta, useText, type ResultOf } from '#libs/ui/web';
import { ActForm } from './act-form.tsx';
import { AskTwice } from './ask-twice.tsx';
import { useStudio, useTyped } from './studio-context.ts';
import type { StudioGroupQuery } from './studio.graphql.ts';
import styles from './studio.module.css';
import { Term } from '../term.tsx';

type Group = NonNullable<ResultOf<typeof StudioGroupQuery>['group']>;
type Member = NonNullable<Group['members']>['edges'][number]['node'];

interface Props {
  readonly member: Member;
  readonly group: Group;
}

/** Somebody's role in a group, and what can be done with it. */
export function MemberItem({ member, group }: Props) {
  const { t } = useText();
  const { may, pseudonym: own } = useStudio();
  const { pseudonym, role, from, until, isSuspended } = member;
  const isOwn = pseudonym === own;
  const canGive = group.viewerCanGive.includes(role);
  const can = {
    changeTerm: canGive && !isOwn,
    end: canGive || isOwn,
    suspend: may('suspend:accounts') && !isOwn && !isSuspended,
  };
  return (
    <li>
      <h3 translate="no">{pseudonym}</h3>
      <Meta
        items={[
          t(`people.role.${role}`),
          <Term key="term" from={from} until={until} />,
          isSuspended && <b key="suspended">{t('people.member-suspended')}</b>,
        ]}
      />
      {Object.values(can).includes(true) && <ChangeMember member={member} group={group} can={can} />}
    </li>
  );
}

interface ChangeProps extends Props {
  readonly can: Readonly<Record<'changeTerm' | 'end' | 'suspend', boolean>>;
}

function ChangeMember({ member, group, can }: ChangeProps) {
  const { t } = useText();
  const { outcome } = useStudio();
  const { id, account, pseudonym, role, until } = member;
  return (
    <details open={outcome?.item === id && outcome.refused !== undefined}>
      <summary>{t('people.member-change', { pseudonym, role: t(`people.role.${role}`) })}</summary>
      <div className={styles.inside}>
        {can.changeTerm && <ChangeTerm member={member} />}
        {can.end && (
          <AskTwice
            intent="role-ended"
            item={id}
            sends={{ id, group: group.id, pseudonym, role, until: until ?? '' }}
            label={t('people.role-end')}
            what={t('people.role-end-what')}
            sure={t('people.role-end-sure')}
          />
        )}
        {can.suspend && (
          <AskTwice
            intent="account-suspended"
            item={id}
            sends={{ id: account }}
            label={t('people.suspend')}
            what={t('people.suspend-what')}
            sure={t('people.suspend-sure')}
          />
        )}
      </div>
    </details>
  );
}

function ChangeTerm({ member: { id, until } }: { readonly member: Member }) {
  const { t } = useText();
  const typed = useTyped('term-changed', id);
  return (
    <details open={'until' in typed}>
      <summary>{t('people.term-change')}</summary>
      <ActForm intent="term-changed" item={id} sends={{ id }}>
        <Field
          id={`term-${id}`}
          name="until"
          type="date"
          label={t('people.studio-until')}
          hint={t('people.studio-until-hint')}
          value={typed['until'] ?? until ?? ''}
        />
        <Button kind="plain">{t('people.term-save')}</Button>
      </ActForm>
    </details>
  );
}
