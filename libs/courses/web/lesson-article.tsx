import { Breadcrumbs, Fallback, Meta, readFragment, Text, useText, type FragmentOf } from '#libs/ui/web';
import type { ReactNode } from 'react';
import { coursePath } from '#libs/courses/shared';
import { LessonBody } from './course.graphql.ts';
import styles from './lesson.module.css';
import { LessonSources } from './lesson-sources.tsx';

interface LessonArticleProps {
  readonly lesson: FragmentOf<typeof LessonBody>;
  readonly course: { readonly slug: string; readonly title: { readonly text: string; readonly language: string } };
  /** The text itself, rendered by whoever composes the page. */
  readonly children: ReactNode;
  /** What stands between the title and the text, such as how far she is. */
  readonly aside?: ReactNode;
  /** What stands before the text in the words of the page, such as the reading settings. */
  readonly tools?: ReactNode;
  /** What stands after the text, such as the mark. */
  readonly after?: ReactNode;
}

/** A lesson to be read: where it hangs, what it is for, its text, how fresh it is and what it stands on. */
export function LessonArticle({ lesson: masked, course, children, aside, tools, after }: LessonArticleProps) {
  const { t, language, minutes, weight, date } = useText();
  const lesson = readFragment(LessonBody, masked);
  const { text } = lesson;
  return (
    <>
      <Breadcrumbs
        label={t('courses.trail')}
        items={[
          { label: t('courses.routes'), href: `/${language}/rutas` },
          { label: course.title, href: `/${language}${coursePath(course.slug)}` },
        ]}
      />
      {aside}
      <h1>
        <Text of={lesson.title} />
      </h1>
      <p className={styles.summary}>
        <Text of={lesson.summary} />
      </p>
      <Meta items={[minutes(lesson.minutes), weight(text.bytes), t('courses.reviewed', { day: date(lesson.reviewed) })]} />
      {tools}
      <Fallback language={text.language}>
        <section aria-labelledby="objetivos" className={styles.objectives}>
          <h2 id="objetivos" lang={language}>
            {t('courses.objectives')}
          </h2>
          <ul>
            {text.objectives.map((objective) => (
              <li key={objective}>{objective}</li>
            ))}
          </ul>
        </section>
        {children}
      </Fallback>
      {after}
      <LessonSources lesson={lesson} />
    </>
  );
}
