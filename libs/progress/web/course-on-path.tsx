import { coursePath } from '#libs/courses/shared';
import { Flock, Section, Text, useText, type ResultOf } from '#libs/ui/web';
import type { MyPathQuery } from './progress.graphql.ts';
import styles from './progress.module.css';
import { UndoMark } from './undo-mark.tsx';

type CourseOnPath = NonNullable<ResultOf<typeof MyPathQuery>['myPath']>['courses'][number]['course'];
type LessonOnPath = CourseOnPath['lessons'][number];

/** A course of her path: how far she is, what comes next, and every lesson with what she did. */
export function CourseOnPath({ course, contentLanguage }: { readonly course: CourseOnPath; readonly contentLanguage: string }) {
  const { t, language } = useText();
  const { done = 0, total = 0 } = course.myProgress ?? {};
  const next = course.lessons.find(({ myProgress }) => !myProgress?.isDone);
  return (
    <Section title={course.title}>
      <Flock done={done} total={total} label={t('ui.flock', { done, total })} />
      {next ? (
        <p className={styles.next}>
          <a href={`/${language}${coursePath(course.slug, next.slug)}`}>
            {t('progress.go-on')} <Text of={next.title} />
          </a>
        </p>
      ) : (
        <p>{t('progress.course-done')}</p>
      )}
      <ul className={styles.facts}>
        {course.lessons.map((lesson) => (
          <LessonOnPath key={lesson.id} course={course} lesson={lesson} contentLanguage={contentLanguage} />
        ))}
      </ul>
    </Section>
  );
}

interface LessonProps {
  readonly course: CourseOnPath;
  readonly lesson: LessonOnPath;
  readonly contentLanguage: string;
}

function LessonOnPath({ course, lesson, contentLanguage }: LessonProps) {
  const { language } = useText();
  return (
    <li>
      <a href={`/${language}${coursePath(course.slug, lesson.slug)}`}>
        <Text of={lesson.title} />
      </a>
      <LessonFacts rule={lesson.rule} progress={lesson.myProgress} />
      {lesson.myProgress?.isMarked && <UndoMark source={course.source} point={lesson.point} contentLanguage={contentLanguage} />}
    </li>
  );
}

/** Her mark, what the lesson asks for, and what she did of it: each told for itself. */
function LessonFacts({ rule, progress }: { readonly rule: string; readonly progress: LessonOnPath['myProgress'] }) {
  const { t, date } = useText();
  if (!progress) return null;
  const { isMarked, markedOn, isRuleMet, practised, answeredRight } = progress;
  return (
    <>
      <p>{isMarked ? t('progress.marked-on', { day: date(markedOn ?? '') }) : t('progress.not-marked')}</p>
      {rule !== 'marked' && isBegun(progress) && <p>{t(isRuleMet ? 'progress.rule-met' : 'progress.rule-not-met')}</p>}
      {practised.length > 0 && <p>{t('progress.practised-count', { count: practised.length })}</p>}
      {answeredRight.length > 0 && <p>{t('progress.answered-count', { count: answeredRight.length })}</p>}
    </>
  );
}

/** What a lesson still asks for is said to her who began it, not to her who never opened it. */
function isBegun({ isMarked, isRuleMet, practised, answeredRight }: NonNullable<LessonOnPath['myProgress']>): boolean {
  return isMarked || isRuleMet || practised.length + answeredRight.length > 0;
}
