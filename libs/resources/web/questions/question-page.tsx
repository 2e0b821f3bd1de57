import type { Block } from '#libs/mdx/shared';
import { Blocks } from '#libs/mdx/web';
import { askPath, licenceAddress, problemPath, questionPath } from '#libs/resources/shared';
import { Breadcrumbs, Fallback, Meta, Page, Section, Text, useText, type ResultOf } from '#libs/ui/web';
import type { QuestionQuery } from './question.graphql.ts';
import styles from './questions.module.css';

/** A question as everybody reads it. */
export type ReadQuestion = NonNullable<ResultOf<typeof QuestionQuery>['question']>;

/** The licence of answers as GraphQL and the words name it. */
const licence = 'CC_BY_SA_4_0';

/** A question with its answer, the text that it is about, and what can be made of it. */
export function QuestionPage({ question: asked }: { readonly question: ReadQuestion }) {
  const { t, language, date } = useText();
  const { slug, question, details, topic, language: written, publishedOn, blocks, about } = asked;
  return (
    <Page>
      <article className={styles.question}>
        <Breadcrumbs label={t('resources.trail')} items={[{ label: t('resources.questions'), href: `/${language}${questionPath('')}` }]} />
        <h1>
          <Text of={{ text: question, language: written }} />
        </h1>
        <Meta
          items={[
            <a key="topic" href={`/${language}${questionPath('')}?tema=${topic.toLowerCase()}`}>
              {t(`resources.topic.${topic}`)}
            </a>,
            date(publishedOn),
          ]}
        />
        {details && (
          <p className={styles.said}>
            <Text of={{ text: details, language: written }} />
          </p>
        )}
        {about && (
          <p>
            {t('resources.question-about')}{' '}
            <a href={`/${language}/${about.place}`}>
              <Text of={{ text: about.title, language: about.language }} />
            </a>
          </p>
        )}
        <Section title={t('resources.answer')}>
          <Fallback language={written}>
            <Blocks blocks={blocks as readonly Block[]} language={written} isMembers />
          </Fallback>
        </Section>
        <p>
          {t('resources.answer-licence')}{' '}
          <a href={licenceAddress(licence)} rel="license noopener noreferrer">
            {t(`resources.licence.${licence}`)}
          </a>
        </p>
        <p className={styles.actions}>
          <a href={`/${language}/estudio/biblioteca/nuevo?pregunta=${slug}`}>{t('resources.question-to-resource')}</a>{' '}
          <a href={`/${language}${askPath(null)}`}>{t('resources.ask-other')}</a>{' '}
          <a href={`/${language}${problemPath(`preguntas/${slug}`)}`}>{t('resources.problem')}</a>
        </p>
      </article>
    </Page>
  );
}
