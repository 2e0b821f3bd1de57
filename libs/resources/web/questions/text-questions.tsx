import { askPath, problemPath, questionPath } from '#libs/resources/shared';
import { readFragment, Section, Text, useText, type FragmentOf } from '#libs/ui/web';
import { QuestionLink } from './question.graphql.ts';
import styles from './questions.module.css';

interface Props {
  /** The address of the text, without the page's language. */
  readonly place: string;
  /** The newest questions about it. */
  readonly questions: readonly FragmentOf<typeof QuestionLink>[];
}

/** What stands at the end of a text: what others asked about it, where to ask, and where to tell that something is wrong. */
export function TextQuestions({ place, questions }: Props) {
  const { t, language } = useText();
  return (
    <Section title={t('resources.questions-about')}>
      {questions.length > 0 && (
        <ul className={styles.short}>
          {questions.map((masked) => {
            const { id, slug, question, language: written } = readFragment(QuestionLink, masked);
            return (
              <li key={id}>
                <a href={`/${language}${questionPath(slug)}`} hrefLang={written}>
                  <Text of={{ text: question, language: written }} />
                </a>
              </li>
            );
          })}
        </ul>
      )}
      <p className={styles.actions}>
        <a href={`/${language}${askPath(place)}`}>{t('resources.ask')}</a>{' '}
        <a href={`/${language}${problemPath(place)}`}>{t('resources.problem')}</a>
      </p>
    </Section>
  );
}
