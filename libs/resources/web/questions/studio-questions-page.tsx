import { useQuery } from '@apollo/client/react';
import { useStudio } from '#libs/people/web';
import { EmptyState, Meta, Section, Text, useText, type ResultOf } from '#libs/ui/web';
import styles from './questions.module.css';
import { StudioQuestionsQuery } from './studio-questions.graphql.ts';

type Listed = ResultOf<typeof StudioQuestionsQuery>['studioQuestions'][number];

/** The questions that wait for an answer, her own answers, and what waits for a decision. */
export function StudioQuestionsPage() {
  const { t } = useText();
  const { may } = useStudio();
  const { data } = useQuery(StudioQuestionsQuery);
  const questions = data?.studioQuestions ?? [];
  const open = questions.filter(({ state }) => state === 'OPEN');
  const own = questions.filter(({ isOwn }) => isOwn);
  const others = questions.filter(({ isOwn, state, viewerCanReview }) => !isOwn && state !== 'OPEN' && viewerCanReview);
  const published = data?.questions.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <h1>{t('people.studio-place.preguntas')}</h1>
      <p>{t('resources.studio-questions-what')}</p>
      {questions.length === 0 && (
        <EmptyState title={t('resources.studio-questions-none')}>{t('resources.studio-questions-none-what')}</EmptyState>
      )}
      <Part title={t('resources.studio-questions-review')} of={others.filter(({ state }) => state === 'ANSWERED')} />
      <Part title={t('resources.studio-questions-open', { count: open.length })} of={open} />
      <Part title={t('resources.studio-questions-own')} of={own} />
      <Part title={t('resources.studio-questions-returned')} of={others.filter(({ state }) => state === 'CHANGES_ASKED')} />
      {may('review:resources') && published.length > 0 && (
        <Section title={t('resources.studio-questions-published')}>
          <ul className={styles.list}>
            {published.map(({ id, publishedOn, ...question }) => (
              <Item key={id} of={question} day={publishedOn} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Part({ title, of }: { readonly title: string; readonly of: readonly Listed[] }) {
  if (of.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {of.map(({ id, askedOn, ...question }) => (
          <Item key={id} of={question} day={askedOn} state={question.state} />
        ))}
      </ul>
    </Section>
  );
}

interface ItemProps {
  readonly of: Pick<Listed, 'slug' | 'question' | 'topic' | 'language'>;
  readonly day: string;
  readonly state?: Listed['state'];
}

function Item({ of: { slug, question, topic, language: written }, day, state }: ItemProps) {
  const { t, language, date } = useText();
  return (
    <li>
      <h3>
        <a href={`/${language}/estudio/preguntas/${slug}`}>
          <Text of={{ text: question, language: written }} />
        </a>
      </h3>
      <Meta items={[t(`resources.topic.${topic}`), date(day), state && t(`resources.question-state.${state}`)]} />
    </li>
  );
}
