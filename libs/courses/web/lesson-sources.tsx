import { Meta, useText } from '#libs/ui/web';
import styles from './lesson.module.css';

interface Source {
  readonly author: string;
  readonly title: string;
  readonly year: number;
  readonly url: string | null;
}

interface Props {
  readonly lesson: {
    readonly licence: string;
    readonly reviewed: string;
    readonly reviewBy: string;
    readonly text: { readonly sources: readonly Source[] };
  };
}

/** What a lesson stands on, when its advice was checked and until when it holds, and under which licence it may be shared. */
export function LessonSources({ lesson: { licence, reviewed, reviewBy, text } }: Props) {
  const { t, date } = useText();
  return (
    <details className={styles.sources}>
      <summary>{t('courses.sources')}</summary>
      {text.sources.length > 0 && (
        <ul>
          {text.sources.map((source) => (
            <li key={source.title}>
              {source.author},{' '}
              {source.url ? (
                <a href={source.url} rel="noopener noreferrer">
                  {source.title}
                </a>
              ) : (
                <cite>{source.title}</cite>
              )}{' '}
              ({source.year})
            </li>
          ))}
        </ul>
      )}
      <Meta
        items={[
          t('courses.reviewed', { day: date(reviewed) }),
          t('courses.review-by', { day: date(reviewBy) }),
          t('courses.licence', { licence }),
        ]}
      />
    </details>
  );
}
