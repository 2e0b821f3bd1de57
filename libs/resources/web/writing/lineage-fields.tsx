import type { Typed } from '#libs/people/web';
import { contentLimits, inSchema, originLicences } from '#libs/resources/shared';
import { Field, Select, Textarea, useText } from '#libs/ui/web';

interface Props {
  readonly values: Typed;
  readonly faults: Readonly<Record<string, string>>;
}

const fields = ['adaptedFrom', 'translatedFrom', 'origin-title', 'origin-address', 'changes'];

/** On what a text stands. Folded while it stands on nothing, for most do. */
export function LineageFields({ values, faults }: Props) {
  const { t } = useText();
  const isUsed = fields.some((name) => values[name] || faults[name] !== undefined);
  return (
    <details open={isUsed}>
      <summary>{t('resources.write-lineage')}</summary>
      <p>{t('resources.write-lineage-what')}</p>
      {(['adaptedFrom', 'translatedFrom'] as const).map((name) => (
        <Field
          key={name}
          id={name}
          label={t(`resources.write.${name}`)}
          hint={t('resources.write-hint.slug')}
          value={values[name]}
          error={faults[name]}
          isExact
        />
      ))}
      <Field
        id="origin-title"
        label={t('resources.write.origin-title')}
        value={values['origin-title']}
        most={200}
        error={faults['origin-title']}
      />
      <Field
        id="origin-address"
        label={t('resources.write.origin-address')}
        value={values['origin-address']}
        most={500}
        error={faults['origin-address']}
        isExact
      />
      <Select
        id="origin-licence"
        label={t('resources.write.origin-licence')}
        value={values['origin-licence'] || 'CC_BY_4_0'}
        options={originLicences.map(inSchema).map((licence) => ({ value: licence, label: t(`resources.licence.${licence}`) }))}
      />
      <Textarea
        id="changes"
        label={t('resources.write.changes')}
        hint={t('resources.write-hint.changes', { most: contentLimits.changes })}
        value={values['changes']}
        rows={3}
        most={contentLimits.changes}
        error={faults['changes']}
      />
    </details>
  );
}
