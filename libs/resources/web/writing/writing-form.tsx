import type { ReactNode, RefObject } from 'react';
import { sourceLimits } from '#libs/mdx/shared';
import { useStudio, type ActOutcome, type Typed } from '#libs/people/web';
import { Button, EnterKeyButton, Section, Textarea, useText } from '#libs/ui/web';
import { useDraftImages } from '../images/draft-images.ts';
import { ComponentExamples } from './component-examples.tsx';
import { FactFields, HeadFields, type FieldsProps } from './content-fields.tsx';
import { DeviceCopyPart } from './device-copy-part.tsx';
import { EditorDesk } from './editors/editor-desk.tsx';
import { FaultList } from './fault-list.tsx';
import { LineageFields } from './lineage-fields.tsx';
import { Looks } from './looks.tsx';
import { OtherVersion } from './other-version.tsx';
import { SaveLine } from './save-line.tsx';
import { TextIssues } from './text-issues.tsx';
import type { useWriting } from './use-writing.ts';
import type { FieldFault, Judged, Written } from './writing-acts.ts';
import { WorkMoved } from './work-moved.tsx';
import styles from './writing.module.css';

/** What came back of the form, or what it begins with. */
export function formState(start: Typed, outcome: ActOutcome | undefined): Written {
  const shown = outcome?.shown as Written | undefined;
  return shown ?? { typed: outcome?.typed ?? start };
}

interface Props extends Pick<FieldsProps, 'groups'> {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly state: Written;
  readonly writing: ReturnType<typeof useWriting>;
  /** Opens the window with components, where a script runs. */
  readonly onInsert: () => void;
}

/** Everything that somebody writes of a text, as a form that works without any script; a script saves it by itself and shows how it looks. */
export function WritingForm({ form, state, groups, writing, onInsert }: Props) {
  const { t } = useText();
  const { outcome } = useStudio();
  const { typed, faults = [] } = state;
  const missing = faultsByField(faults);
  // What a script finds is said at its field, not above all others while she types.
  const byField = { ...missing, ...faultsByField(writing.unkept) };
  const elsewhere = writing.isLive ? writing.elsewhere : state.elsewhere && { mine: typed, other: state.elsewhere };
  return (
    <form
      method="post"
      id={outcome?.intent ?? 'draft-saved'}
      className={styles.form}
      ref={form}
      onInput={writing.onInput}
      onSubmit={writing.onSubmit}
    >
      {elsewhere && <OtherVersion mine={elsewhere.mine} other={elsewhere.other} />}
      <FaultList faults={missing} />
      <EnterKeyButton name="intent" value="draft-saved" />
      <SentAlong typed={typed} revision={writing.revision} />
      <HeadFields values={typed} faults={byField} />
      <TextPart state={state} writing={writing} onInsert={onInsert} error={byField['source']}>
        <Button kind="plain" name="intent" value="draft-saved">
          {t(elsewhere ? 'resources.write-elsewhere-mine' : 'resources.write-save')}
        </Button>
      </TextPart>
      <ImagesPart />
      <Section title={t('resources.write-facts')}>
        <FactFields values={typed} faults={byField} groups={groups} />
        <WorkMoved values={typed} />
        <LineageFields values={typed} faults={byField} />
      </Section>
      <Section title={t('resources.write-send')}>
        <p>{t('resources.write-submit-what')}</p>
        <div className={styles.actions}>
          <Button name="intent" value="draft-sent">
            {t('resources.write-submit')}
          </Button>
          <Button kind="plain" name="intent" value="draft-saved">
            {t('resources.write-save')}
          </Button>
        </div>
        {writing.isSending && <p role="status">{t('people.studio-sending')}</p>}
      </Section>
    </form>
  );
}

/** The way to the images of the text. */
function ImagesPart() {
  const { t } = useText();
  const { images } = useDraftImages();
  return (
    <Section title={t('resources.write-images-title')}>
      <p>{t('resources.write-images-count', { count: images.length })}</p>
      <Button kind="plain" name="intent" value="draft-images">
        {t('resources.write-images')}
      </Button>
    </Section>
  );
}

/** What tells drafts apart, and what a form asks for whose button says nothing else: a button for a fix sends its own name. */
function SentAlong({ typed, revision }: { readonly typed: Typed; readonly revision: string | undefined }) {
  const sent = { id: typed['id'], resource: typed['resource'], revision, intent: 'text-mended' };
  return Object.entries(sent).map(([name, value]) => <input key={name} type="hidden" name={name} value={value ?? ''} />);
}

interface TextPartProps extends Pick<Props, 'state' | 'writing' | 'onInsert'> {
  readonly error: string | undefined;
  readonly children: ReactNode;
}

/** The text itself, what is wrong with it and how it looks. */
function TextPart({ state: { typed, judged }, writing, onInsert, error, children }: TextPartProps) {
  const { t } = useText();
  const found: Judged | undefined = writing.seen ?? judged;
  return (
    <>
      <Section title={t('resources.write-text')}>
        <EditorDesk {...writing.shownEditor} isLive={writing.isLive}>
          <Textarea
            id="source"
            label={t('resources.write.source')}
            hint={t('resources.write-hint.source')}
            value={typed['source']}
            rows={20}
            most={sourceLimits.bytes}
            error={error}
          />
        </EditorDesk>
        {writing.isLive && (
          <button type="button" className={styles.tool} onClick={onInsert}>
            {t('resources.write-insert')}
          </button>
        )}
        <ComponentExamples />
        <Findings found={found} writing={writing} />
        <div className={styles.actions}>
          <Button kind="plain" name="intent" value="draft-previewed">
            {t('resources.write-preview')}
          </Button>
          {children}
        </div>
        {writing.isLive && <DeviceCopyPart copies={writing.copies} shown={typed} onUse={writing.use} read={writing.fields} />}
      </Section>
      <Looked found={found} language={typed['language']} isLive={writing.isLive} />
    </>
  );
}

/** What is wrong with the text, and whether it is saved. */
function Findings({ found, writing }: { readonly found: Judged | undefined; readonly writing: Props['writing'] }) {
  const { isLive, seen, saving } = writing;
  if (!isLive) return found && <TextIssues issues={found.issues} />;
  return (
    <>
      <TextIssues issues={found?.issues ?? []} onGo={writing.go} onFix={writing.fix} />
      {seen?.trouble && <p className={styles.error}>{seen.trouble}</p>}
      <SaveLine saving={saving} />
    </>
  );
}

interface LookedProps {
  readonly found: Judged | undefined;
  readonly language: string | undefined;
  readonly isLive: boolean;
}

function Looked({ found, language = '', isLive }: LookedProps) {
  const { images } = useDraftImages();
  const blocks = found?.blocks ?? null;
  if (!isLive && blocks === null) return null;
  return <Looks blocks={blocks ?? []} language={language} isOld={found !== undefined && found.issues.length > 0} images={images} />;
}

/** The first fault of each field, by the id under which the form has it. */
function faultsByField(faults: readonly FieldFault[]): Record<string, string> {
  const byField: Record<string, string> = {};
  for (const { field, sentence } of faults) byField[field === 'origin' ? 'origin-title' : field] ??= sentence;
  return byField;
}
