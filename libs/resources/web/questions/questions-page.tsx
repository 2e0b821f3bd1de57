import { askPath, questionPath, resourceTopics } from '#libs/resources/shared';
import { EmptyState, LinkButton, Meta, Page, readFragment, Text, useText, type ResultOf } from '#libs/ui/web';
import { QuestionLink, type QuestionsQuery } from './question.graphql.ts';
import styles from './questions.module.css';

interface Props {
  readonly questions: ResultOf<typeof QuestionsQuery>['questions'];
  /** The topic that is looked at, as addresses name it; null for all. */
  readonly topic: string | null;
}

/** Questions with their answers, the newest first, of all topics or of one. */
export function QuestionsPage({ questions: { edges, pageInfo }, topic }: Props) {
  const { t, language, date } = useText();
  const here = `/${language}${questionPath('')}`;
  const ofTopic = topic === null ? '' : `tema=${topic}&`;
  return (
    <Page>
      <h1>{t('resources.questions')}</h1>
      <p>{t('resources.questions-what')}</p>
      <p className={styles.actions}>
        <LinkButton href={`/${language}${askPath(null)}`}>{t('resources.ask')}</LinkButton>{' '}
        <a href={`/${language}${questionPath('mias')}`}>{t('resources.my-questions')}</a>
      </p>
      <nav aria-label={t('resources.topics')}>
        <ul className={styles.topics}>
          {[null, ...resourceTopics].map((each) => (
            <li key={each ?? ''}>
              <a href={each === null ? here : `${here}?tema=${each}`} aria-current={each === topic ? 'page' : undefined}>
                {each === null ? t('resources.all-topics') : t(`resources.topic.${each.toUpperCase()}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {edges.length === 0 && <EmptyState title={t('resources.questions-none')}>{t('resources.questions-none-what')}</EmptyState>}
      <ul className={styles.list}>
        {edges.map(({ node }) => {
          const { slug, question, language: written } = readFragment(QuestionLink, node);
          return (
            <li key={node.id}>
              <h2>
                <a href={`/${language}${questionPath(slug)}`} hrefLang={written}>
                  <Text of={{ text: question, language: written }} />
                </a>
              </h2>
              <Meta items={[t(`resources.topic.${node.topic}`), date(node.publishedOn)]} />
            </li>
          );
        })}
      </ul>
      {pageInfo.hasNextPage && (
        <p className={styles.next}>
          <a href={`${here}?${ofTopic}after=${pageInfo.endCursor}`}>{t('resources.questions-older')}</a>
        </p>
      )}
    </Page>
  );
}
