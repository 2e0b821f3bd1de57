import { Field, Select, useText } from '#libs/ui/web';
import type { Typed } from './act.ts';
import type { RoleName } from './people-acts.ts';

interface Props {
  /** Tells these fields apart from others of the same page. */
  readonly id: string;
  /** The roles that she can give here. */
  readonly roles: readonly RoleName[];
  readonly typed: Typed;
}

/** Which role, and until when. */
export function RoleFields({ id, roles, typed }: Props) {
  const { t } = useText();
  return (
    <>
      <Select
        id={`${id}-role`}
        name="role"
        label={t('people.studio-role')}
        value={typed['role']}
        options={roles.map((role) => ({ value: role, label: t(`people.role.${role}`) }))}
      />
      <Field
        id={`${id}-until`}
        name="until"
        type="date"
        label={t('people.studio-until')}
        hint={t('people.studio-until-hint')}
        value={typed['until']}
      />
    </>
  );
}
