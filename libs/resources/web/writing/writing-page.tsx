import { useRef, useState } from 'react';
import { AskTwice, useStudio, type Typed } from '#libs/people/web';
import { Textarea, useText } from '#libs/ui/web';
import { DraftImages } from '../images/draft-images-provider.tsx';
import type { TextImage } from '../images/media-of.ts';
import type { FieldsProps } from './content-fields.tsx';
import { InsertDialog } from './insert-dialog.tsx';
import { useWriting } from './use-writing.ts';
import { formState, WritingForm } from './writing-form.tsx';
import type { Written } from './writing-acts.ts';
import { writingPart } from './writing-part.ts';
import styles from './writing.module.css';

interface Props extends Pick<FieldsProps, 'groups'> {
  /** What the form begins with. */
  readonly start: Typed;
  /** The images that its text may show. */
  readonly images?: readonly TextImage[];
}

/** Where somebody writes. */
export function WritingPage({ start, groups, images = [] }: Props) {
  const { t, language } = useText();
  const { outcome, may } = useStudio();
  const state = formState(start, outcome);
  const { id = '', revision, title = '' } = state.typed;
  const isSaved = revision !== '0';
  return (
    <>
      <h1>{headingOf(state.typed, t)}</h1>
      <p className={styles.links}>
        <a href={`/${language}/estudio/biblioteca`}>{t('resources.write-back')}</a>
      </p>
      {may('write:resources') ? (
        <DraftImages images={images}>
          <Desk state={state} groups={groups} />
        </DraftImages>
      ) : (
        <>
          <p>{t('resources.write-not')}</p>
          <Words typed={outcome?.refused === undefined ? { source: start['source'] ?? '' } : state.typed} />
        </>
      )}
      {isSaved && (
        <AskTwice
          intent="draft-deleted"
          sends={{ id }}
          label={t('resources.mine-delete')}
          what={t('resources.mine-delete-what')}
          sure={t('resources.mine-delete-sure', { title: title.trim() || t('resources.mine-untitled') })}
        />
      )}
    </>
  );
}

/** What whoever may not write any more reads and copies: the text, or after a form that was refused all that she typed in it. */
function Words({ typed }: { readonly typed: Typed }) {
  const { t } = useText();
  return Object.entries(typed).flatMap(([name, value]) => {
    const label = value && writingPart.labelOf(t, name);
    const rows = name === 'source' ? 16 : 2;
    return label ? [<Textarea key={name} id={name} label={label} value={value} rows={rows} isReadOnly />] : [];
  });
}

function Desk({ state, groups }: Pick<Props, 'groups'> & { readonly state: Written }) {
  const form = useRef<HTMLFormElement>(null);
  const writing = useWriting(form, state.typed);
  const [opened, setOpened] = useState(0);
  return (
    <>
      <WritingForm form={form} state={state} groups={groups} writing={writing} onInsert={() => setOpened(opened + 1)} />
      {/* Outside of the form: it has one of its own. */}
      {writing.isLive && <InsertDialog opened={opened} draft={state.typed['id'] ?? ''} writing={writing} />}
    </>
  );
}

function headingOf({ resource, title = '', adaptedFrom, translatedFrom }: Typed, t: ReturnType<typeof useText>['t']): string {
  const named = title.trim();
  if (resource) return t('resources.write-version', { title: named });
  if (adaptedFrom) return t('resources.write-adaptation', { title: named });
  if (translatedFrom) return t('resources.write-translation', { title: named });
  return t('resources.write-new');
}
