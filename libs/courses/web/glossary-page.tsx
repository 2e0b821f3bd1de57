import { Page, Text, useText, type ResultOf } from '#libs/ui/web';
import type { GlossaryQuery } from './course.graphql.ts';
import styles from './lesson.module.css';

type Terms = ResultOf<typeof GlossaryQuery>['glossary'];

/** Every word that lessons explain, in the order of the reader's alphabet, with its letters to jump to. */
export function GlossaryPage({ terms }: { readonly terms: Terms }) {
  const { t, language } = useText();
  const sorted = [...terms].sort((one, other) => one.term.text.localeCompare(other.term.text, language));
  const letters = [...new Set(sorted.map(({ term }) => firstLetter(term.text)))];
  return (
    <Page>
      <h1>{t('courses.glossary')}</h1>
      <p>{t('courses.glossary-what', { count: terms.length })}</p>
      <nav aria-label={t('courses.letters')}>
        <ul className={styles.letters}>
          {letters.map((letter) => (
            <li key={letter}>
              <a href={`#${sorted.find(({ term }) => firstLetter(term.text) === letter)?.id}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      <dl className={styles.terms}>
        {sorted.map(({ id, term, definition }) => (
          <div key={id}>
            <dt id={id}>
              <Text of={term} />
            </dt>
            <dd>
              <Text of={definition} />
            </dd>
          </div>
        ))}
      </dl>
    </Page>
  );
}

/** Without its accent, so that á and a share a letter. */
function firstLetter(word: string): string {
  return word.normalize('NFD').charAt(0).toLowerCase();
}
