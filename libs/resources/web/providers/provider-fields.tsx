import { languages as interfaceLanguages } from '#libs/kernel/shared';
import type { Typed } from '#libs/people/web';
import { providerCosts, providerLimits } from '#libs/resources/shared';
import { nameOfLanguage } from '#libs/ui/shared';
import { Checkbox, Field, Select, Textarea, useText } from '#libs/ui/web';
import { skillNames } from './keeping-acts.ts';

interface Props {
  /** Tells these fields apart from others of the same page. */
  readonly id: string;
  /** What stands in them at first, by their names. */
  readonly values: Typed;
}

/** All that an entry of the directory says. */
export function ProviderFields({ id, values }: Props) {
  const { t, language } = useText();
  const common = (name: string) => ({ id: `${id}-${name}`, name, label: t(`resources.provider.${name}`), value: values[name] });
  const written = Object.keys(values).flatMap((name) => /^summary-(.+)$/.exec(name)?.[1] ?? []);
  const spoken = [...new Set([language, ...interfaceLanguages, ...written])];
  return (
    <>
      <Field {...common('name')} hint={t('resources.provider-hint.name')} most={providerLimits.name} isRequired />
      <fieldset>
        <legend>{t('resources.provider.summary')}</legend>
        <p>{t('resources.provider-hint.summary', { most: providerLimits.summary })}</p>
        {spoken.map((tag) => (
          <Textarea
            key={tag}
            id={`${id}-summary-${tag}`}
            name={`summary-${tag}`}
            label={nameOfLanguage(tag, language)}
            value={values[`summary-${tag}`]}
            most={providerLimits.summary}
            rows={2}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('resources.provider.skills')}</legend>
        {skillNames.map((skill) => (
          <Checkbox
            key={skill}
            id={`${id}-skill-${skill}`}
            name={`skill-${skill}`}
            label={t(`resources.skill.${skill}`)}
            isChecked={values[`skill-${skill}`] !== undefined}
          />
        ))}
      </fieldset>
      <Select
        {...common('cost')}
        isRequired
        options={[
          { value: '', label: t('resources.choose') },
          ...providerCosts.map((cost) => ({ value: cost.toUpperCase(), label: t(`resources.cost.${cost.toUpperCase()}`) })),
        ]}
      />
      <Field {...common('languages')} hint={t('resources.provider-hint.languages')} isExact isRequired />
      <Field {...common('countries')} hint={t('resources.provider-hint.countries')} isExact />
      <Field {...common('web')} hint={t('resources.provider-hint.web')} type="url" most={providerLimits.address} isRequired />
      <Field {...common('source')} hint={t('resources.provider-hint.source')} type="url" most={providerLimits.address} isRequired />
      <Field {...common('reviewedOn')} hint={t('resources.provider-hint.reviewedOn')} type="date" isRequired />
    </>
  );
}
