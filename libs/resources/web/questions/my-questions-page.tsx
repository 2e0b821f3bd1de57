import { askPath, questionPath } from '#libs/resources/shared';
import { Breadcrumbs, Button, EmptyState, LinkButton, Meta, Notice, Page, Text, useText, type ResultOf } from '#libs/ui/web';
import type { MyQuestionsQuery } from './question.graphql.ts';
import styles from './questions.module.css';

interface Props {
  readonly questions: ResultOf<typeof MyQuestionsQuery>['myQuestions'];
  /** What was just done here. */
  readonly done?: string | undefined;
}

/** What somebody asked and is not published, with the way to take each back. */
export function MyQuestionsPage({ questions, done }: Props) {
  const { t, language, date } = useText();
  return (
    <Page>
      <Breadcrumbs label={t('resources.trail')} items={[{ label: t('resources.questions'), href: `/${language}${questionPath('')}` }]} />
      <h1>{t('resources.my-questions')}</h1>
      {done !== undefined && (
        <Notice kind="success">
          <p>{t(`resources.my-questions-done.${done}`)}</p>
        </Notice>
      )}
      <p>{t('resources.my-questions-what')}</p>
      {questions.length === 0 && <EmptyState title={t('resources.my-questions-none')}>{t('resources.my-questions-none-what')}</EmptyState>}
      <ul className={styles.list}>
        {questions.map(({ id, question, details, state, askedOn, language: written }) => (
          <li key={id}>
            <h2>
              <Text of={{ text: question, language: written }} />
            </h2>
            <Meta items={[t(`resources.question-state.${state}`), date(askedOn)]} />
            {details && (
              <p className={styles.said}>
                <Text of={{ text: details, language: written }} />
              </p>
            )}
            <details>
              <summary>{t('resources.question-take-back')}</summary>
              <p>{t('resources.question-take-back-what')}</p>
              <form method="post">
                <input type="hidden" name="id" value={id} />
                <Button kind="danger">{t('resources.question-take-back-sure')}</Button>
              </form>
            </details>
          </li>
        ))}
      </ul>
      <LinkButton kind="plain" href={`/${language}${askPath(null)}`}>
        {t('resources.ask')}
      </LinkButton>
    </Page>
  );
}
