import { useMutation, useQuery } from '@apollo/client/react';
import type { FormEvent } from 'react';
import { coursePath } from '#libs/courses/shared';
import { Button, EmptyState, Flock, LinkButton, Notice, Page, Section, Text, useText, type ResultOf } from '#libs/ui/web';
import { MyPathQuery, RetractMarksMutation } from './progress.graphql.ts';
import styles from './progress.module.css';

type CourseOnPath = NonNullable<ResultOf<typeof MyPathQuery>['myPath']>['courses'][number]['course'];
type LessonOnPath = CourseOnPath['lessons'][number];

interface Props {
  /** In which language contents are said. */
  readonly contentLanguage: string;
  /** What has just happened here: left, erased, recovered or undone. */
  readonly done?: string | undefined;
}

/** Her path in words and birds, and every way to carry it on, hand the device over, or end it. */
export function MyPathPage({ contentLanguage, done }: Props) {
  const { t, language } = useText();
  const { data } = useQuery(MyPathQuery, { variables: { language: contentLanguage } });
  const path = data?.myPath;
  return (
    <Page>
      <h1>{t('progress.my-path')}</h1>
      {done && (
        <Notice kind="success">
          <p>{t(`progress.done.${done}`)}</p>
        </Notice>
      )}
      {path ? <p>{t('progress.path-what')}</p> : <NoPath />}
      {path && path.courses.length === 0 && <p>{t('progress.path-empty')}</p>}
      {path?.courses.map(({ course }) => (
        <CourseOnPath key={course.id} course={course} contentLanguage={contentLanguage} />
      ))}
      <div className={styles.acts}>
        <p>
          <LinkButton kind="plain" href={`/${language}/recuperar`}>
            {t('progress.have-words')}
          </LinkButton>
        </p>
        {path && <EndOfPath />}
      </div>
    </Page>
  );
}

function NoPath() {
  const { t, language } = useText();
  return (
    <EmptyState title={t('progress.no-path')} action={<LinkButton href={`/${language}/rutas`}>{t('progress.to-routes')}</LinkButton>}>
      {t('progress.no-path-what')}
    </EmptyState>
  );
}

function EndOfPath() {
  const { t, language } = useText();
  return (
    <>
      <form method="post">
        <input type="hidden" name="intent" value="leave" />
        <p className={styles.hint}>{t('progress.leave-what')}</p>
        <Button kind="plain">{t('progress.leave')}</Button>
      </form>
      <p>
        <a href={`/${language}/mi-camino/borrar`}>{t('progress.erase-all')}</a>
      </p>
    </>
  );
}

function CourseOnPath({ course, contentLanguage }: { readonly course: CourseOnPath; readonly contentLanguage: string }) {
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
      {rule !== 'marked' && <p>{t(isRuleMet ? 'progress.rule-met' : 'progress.rule-not-met')}</p>}
      {practised.length > 0 && <p>{t('progress.practised-count', { count: practised.length })}</p>}
      {answeredRight.length > 0 && <p>{t('progress.answered-count', { count: answeredRight.length })}</p>}
    </>
  );
}

/** A real form, which a script only spares a new page. */
function UndoMark({
  source,
  point,
  contentLanguage,
}: {
  readonly source: string;
  readonly point: string;
  readonly contentLanguage: string;
}) {
  const { t } = useText();
  const [retract, undone] = useMutation(RetractMarksMutation, {
    refetchQueries: [{ query: MyPathQuery, variables: { language: contentLanguage } }],
  });
  const undo = (event: FormEvent) => {
    event.preventDefault();
    // What fails is told below; the promise's own refusal would only reach the console.
    retract({ variables: { input: { source, point, kind: 'MARKED' } } }).catch(() => undefined);
  };
  return (
    <form method="post" onSubmit={undo}>
      <input type="hidden" name="intent" value="undo" />
      <input type="hidden" name="source" value={source} />
      <input type="hidden" name="point" value={point} />
      <Button kind="quiet">{t('progress.undo')}</Button>
      {undone.error && (
        <Notice kind="danger">
          <p>{t('progress.no-connection')}</p>
        </Notice>
      )}
    </form>
  );
}
