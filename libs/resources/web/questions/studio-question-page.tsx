import { useQuery } from '@apollo/client/react';
import type { Block } from '#libs/mdx/shared';
import { Blocks } from '#libs/mdx/web';
import { AskTwice } from '#libs/people/web';
import { questionPath } from '#libs/resources/shared';
import { EmptyState, Meta, Notice, Section, Text, useText, type ResultOf, type VariablesOf } from '#libs/ui/web';
import { AnswerForm } from './answer-form.tsx';
import { CloseForm, PublishForm, ReturnForm } from './review-forms.tsx';
import styles from './questions.module.css';
import { StudioQuestionQuery } from './studio-questions.graphql.ts';

/** A question as those see it who answer and decide. */
export type OpenQuestion = NonNullable<ResultOf<typeof StudioQuestionQuery>['studioQuestion']>;

/** One question: to be answered, to be decided about, or to be taken off every page. */
export function StudioQuestionPage({ variables }: { readonly variables: VariablesOf<typeof StudioQuestionQuery> }) {
  const { t, language } = useText();
  const { data } = useQuery(StudioQuestionQuery, { variables });
  const question = data?.studioQuestion;
  const back = <a href={`/${language}/estudio/preguntas`}>{t('resources.studio-questions-back')}</a>;
  if (!question)
    return (
      <EmptyState title={t('resources.studio-question-gone')} action={back}>
        {t('resources.studio-question-gone-what')}
      </EmptyState>
    );
  return (
    <div className={styles.question}>
      <p className={styles.actions}>{back}</p>
      <Asked question={question} />
      {question.state === 'PUBLISHED' ? question.viewerCanReview && <Withdraw id={question.id} /> : <Unpublished question={question} />}
    </div>
  );
}

/** The answer that waits, and what she may do about it. */
function Unpublished({ question }: { readonly question: OpenQuestion }) {
  const { t } = useText();
  const { state, isOwn, viewerCanReview, wish, blocks, language: written } = question;
  return (
    <>
      {wish !== null && (
        <Notice kind="care" title={t('resources.answer-wish')}>
          <p className={styles.said}>{wish}</p>
        </Notice>
      )}
      {blocks !== null && (
        <Section title={t('resources.answer')}>
          <Blocks blocks={blocks as readonly Block[]} language={written} isMembers />
        </Section>
      )}
      {state === 'ANSWERED' && viewerCanReview && <Decide question={question} />}
      {(state === 'OPEN' || isOwn) && <AnswerForm question={question} />}
      {viewerCanReview && <CloseForm question={question} />}
    </>
  );
}

function Asked({
  question: { slug, question, details, topic, language: written, askedOn, about, state },
}: {
  readonly question: OpenQuestion;
}) {
  const { t, language, date } = useText();
  return (
    <>
      <h1>
        <Text of={{ text: question, language: written }} />
      </h1>
      <Meta items={[t(`resources.topic.${topic}`), date(askedOn), t(`resources.question-state.${state}`)]} />
      {details && (
        <p className={styles.quote}>
          <Text of={{ text: details, language: written }} />
        </p>
      )}
      {about !== null && (
        <p>
          {t('resources.question-about')}{' '}
          <a href={`/${language}/${about}`} translate="no">
            {about}
          </a>
        </p>
      )}
      {state === 'PUBLISHED' && (
        <p>
          <a href={`/${language}${questionPath(slug)}`}>{t('resources.question-see')}</a>
        </p>
      )}
    </>
  );
}

function Decide({ question }: { readonly question: OpenQuestion }) {
  return (
    <>
      <PublishForm question={question} />
      <ReturnForm question={question} />
    </>
  );
}

function Withdraw({ id }: { readonly id: string }) {
  const { t } = useText();
  return (
    <AskTwice
      intent="question-withdrawn"
      sends={{ id }}
      label={t('resources.question-withdraw')}
      what={t('resources.question-withdraw-what')}
      sure={t('resources.question-withdraw-sure')}
    />
  );
}
