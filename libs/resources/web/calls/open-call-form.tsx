import { ActForm, useTyped } from '#libs/people/web';
import { callLanguages, callLimits, callRoles } from '#libs/resources/shared';
import { Button, Checkbox, Field, Select, Textarea, useText, type ResultOf } from '#libs/ui/web';
import type { StudioCallsQuery } from './calls.graphql.ts';

interface Props {
  readonly resources: ResultOf<typeof StudioCallsQuery>['callableResources'];
}

/** Calls for help with something that she wrote or reviews. */
export function OpenCallForm({ resources }: Props) {
  const { t, language } = useText();
  const typed = useTyped('call-opened');
  const names = resources.map(({ slug, title, state }) => ({
    value: slug,
    label: state === 'PUBLISHED' ? title : t('resources.call-not-yet', { title }),
  }));
  return (
    <ActForm intent="call-opened" sends={{ language }}>
      <p>{t('resources.call-open-what')}</p>
      <Select id="resource" label={t('resources.call-about')} value={typed['resource']} options={names} isRequired />
      <fieldset>
        <legend>{t('resources.call-roles')}</legend>
        {callRoles.map((role) => {
          const name = `role-${role.toUpperCase()}`;
          return (
            <Checkbox key={role} name={name} label={t(`resources.call-role.${role.toUpperCase()}`)} isChecked={Boolean(typed[name])} />
          );
        })}
      </fieldset>
      <fieldset>
        <legend>{t('resources.call-languages')}</legend>
        {callLanguages.map((each) => {
          const name = `language-${each}`;
          return <Checkbox key={each} name={name} label={t(`resources.language.${each}`)} isChecked={Boolean(typed[name])} />;
        })}
      </fieldset>
      <Textarea
        id="seeking"
        label={t('resources.calls-field.seeking')}
        hint={t('resources.call-seeking-hint', { ...callLimits.seeking })}
        value={typed['seeking']}
        rows={3}
        most={callLimits.seeking.most}
        isRequired
      />
      <Field
        id="until"
        type="date"
        label={t('resources.call-until-label')}
        hint={t('resources.call-until-hint', { months: callLimits.months })}
        value={typed['until']}
        isRequired
      />
      <Button>{t('resources.call-open')}</Button>
    </ActForm>
  );
}
