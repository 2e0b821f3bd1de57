import type { ReactNode } from 'react';
import type { ActOutcome, Typed } from '#libs/people/web';
import { sourceLimits } from '#libs/mdx/shared';
import { Button, EnterKeyButton, ErrorSummary, Section, Textarea, useText } from '#libs/ui/web';
import { ContentFields, type FieldsProps } from './content-fields.tsx';
import { LineageFields } from './lineage-fields.tsx';
import { Looks } from './looks.tsx';
import { OtherVersion } from './other-version.tsx';
import { TextIssues } from './text-issues.tsx';
import type { FieldFault, Written } from './writing-acts.ts';
import styles from './writing.module.css';

/** What stands in the form and what was found out about it. */
export interface FormState extends Written {
  readonly typed: Typed;
}

/** What came back of the form, or what it begins with. */
export function formState(start: Typed, outcome: ActOutcome | undefined): FormState {
  const shown = outcome?.shown as Written | undefined;
  return shown ?? { typed: outcome?.typed ?? start };
}

interface Props extends Pick<FieldsProps, 'groups'> {
  readonly state: FormState;
  readonly examples?: ReactNode;
}

/** Everything that somebody writes of a text, as a form that works without any script. */
export function WritingForm({ state: { typed, judged, faults = [], elsewhere }, groups, examples }: Props) {
  const { t } = useText();
  const byField = faultsByField(faults);
  const id = typed['id'] ?? '';
  return (
    <form method="post" id="draft-saved" className={styles.form}>
      {elsewhere && <OtherVersion id={id} mine={typed} other={elsewhere} />}
      <ErrorSummary
        title={t('resources.write-faults')}
        errors={Object.entries(byField).map(([fieldId, message]) => ({ fieldId, message }))}
      />
      <EnterKeyButton name="intent" value="draft-saved" />
      {['id', 'revision', 'resource'].map((name) => (
        <input key={name} type="hidden" name={name} value={typed[name] ?? ''} />
      ))}
      {/* A button for a fix sends its own name and no other intent. */}
      <input type="hidden" name="intent" value="text-mended" />
      <Section title={t('resources.write-facts')}>
        <ContentFields values={typed} faults={byField} groups={groups} />
        <LineageFields values={typed} faults={byField} />
      </Section>
      <Section title={t('resources.write-text')}>
        <Textarea
          id="source"
          label={t('resources.write.source')}
          hint={t('resources.write-hint.source')}
          value={typed['source']}
          rows={24}
          most={sourceLimits.bytes}
          error={byField['source']}
        />
        {examples}
        {judged && <TextIssues issues={judged.issues} />}
        <div className={styles.actions}>
          <Button kind="plain" name="intent" value="draft-previewed">
            {t('resources.write-preview')}
          </Button>
          <Button name="intent" value="draft-saved">
            {elsewhere ? t('resources.write-elsewhere-mine') : t('resources.write-save')}
          </Button>
        </div>
      </Section>
      {judged?.blocks && <Looks blocks={judged.blocks} language={typed['language'] ?? ''} />}
      <Section title={t('resources.write-send')}>
        <p>{t('resources.write-submit-what')}</p>
        <Button name="intent" value="draft-sent" kind="plain">
          {t('resources.write-submit')}
        </Button>
      </Section>
    </form>
  );
}

/** The first fault of each field, by the id under which the form has it. */
function faultsByField(faults: readonly FieldFault[]): Record<string, string> {
  const idOf = (field: string) => (field === 'origin' ? 'origin-title' : field);
  return Object.fromEntries(faults.toReversed().map(({ field, sentence }) => [idOf(field), sentence]));
}
