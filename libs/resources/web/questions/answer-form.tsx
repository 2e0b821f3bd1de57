import type { Block } from '#libs/mdx/shared';
import { Blocks } from '#libs/mdx/web';
import { ActForm, AskTwice, useStudio } from '#libs/people/web';
import { questionLimits } from '#libs/resources/shared';
import { Button, Section, Textarea, useText } from '#libs/ui/web';
import type { TriedAnswer } from './questions-part.ts';
import type { OpenQuestion } from './studio-question-page.tsx';

/** Where somebody writes an answer, sees how it would be shown, sends it in and takes it back. */
export function AnswerForm({ question: { id, source, state, isOwn, language } }: { readonly question: OpenQuestion }) {
  const { t } = useText();
  const { tried, typed } = useTriedAnswer();
  return (
    <Section title={t(isOwn ? 'resources.answer-again' : 'resources.answer-write')}>
      <p>{t('resources.answer-what')}</p>
      {tried && (
        <Section title={t('resources.answer-tried')}>
          <Blocks blocks={tried.blocks as readonly Block[]} language={language} isMembers />
        </Section>
      )}
      <ActForm intent="answer-sent" sends={{ id }}>
        <Textarea
          id="source"
          label={t('resources.question-field.source')}
          hint={t('resources.answer-hint')}
          value={typed ?? source ?? ''}
          rows={14}
          most={questionLimits.answer}
          isRequired
        />
        <Button kind="plain" name="intent" value="answer-tried">
          {t('resources.answer-try')}
        </Button>{' '}
        <Button>{t('resources.answer-send')}</Button>
      </ActForm>
      {isOwn && state !== 'OPEN' && <TakeBack id={id} />}
    </Section>
  );
}

/** What was tried or refused just now, with the text as it was typed. */
function useTriedAnswer(): { readonly tried: TriedAnswer | undefined; readonly typed: string | undefined } {
  const { outcome } = useStudio();
  const isOfAnswer = outcome !== undefined && ['answer-tried', 'answer-sent'].includes(outcome.intent);
  const tried = isOfAnswer ? (outcome.shown as TriedAnswer | undefined) : undefined;
  return { tried, typed: tried?.source ?? (isOfAnswer ? outcome.typed?.['source'] : undefined) };
}

function TakeBack({ id }: { readonly id: string }) {
  const { t } = useText();
  return (
    <AskTwice
      intent="answer-taken"
      sends={{ id }}
      label={t('resources.answer-take-back')}
      what={t('resources.answer-take-back-what')}
      sure={t('resources.answer-take-back-sure')}
    />
  );
}
