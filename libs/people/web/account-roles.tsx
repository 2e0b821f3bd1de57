import { Button, Meta, Section, Text, useText, type ResultOf } from '#libs/ui/web';
import { fieldOf, type RefusedAct } from './account-act.tsx';
import type { AccountQuery } from './account.graphql.ts';
import styles from './accounts.module.css';
import { Term } from './term.tsx';

/** Somebody's own roles, as her page asks for them. */
export type OwnRoles = ResultOf<typeof AccountQuery>['myRoles'];

interface Props {
  readonly roles: OwnRoles;
  readonly refused?: RefusedAct | undefined;
}

/** The roles that she has, also one that opens no studio, each with a way to leave it. */
export function AccountRoles({ roles, refused }: Props) {
  const { t } = useText();
  return (
    <Section title={t('people.studio-roles')} id="roles">
      <ul className={styles.list}>
        {roles.map((one) => (
          <OwnRole key={one.id} role={one} isRefused={refused?.intent === 'leave-role' && refused.item === one.id} />
        ))}
      </ul>
    </Section>
  );
}

function OwnRole({
  role: { id, role, groupTitle, from, until },
  isRefused,
}: {
  readonly role: OwnRoles[number];
  readonly isRefused: boolean;
}) {
  const { t } = useText();
  return (
    <li id={fieldOf({ intent: 'leave-role', item: id })}>
      <div>
        <strong>
          {t(`people.role.${role}`)}: <Text of={groupTitle} />
        </strong>
        <Meta items={[<Term key="term" from={from} until={until} />]} />
      </div>
      <details className={styles.fold} open={isRefused}>
        <summary>{t('people.studio-leave')}</summary>
        <form method="post">
          <input type="hidden" name="item" value={id} />
          <p>{t('people.studio-leave-what')}</p>
          <Button kind="danger" name="intent" value="leave-role">
            {t('people.studio-leave-sure')}
          </Button>
        </form>
      </details>
    </li>
  );
}
