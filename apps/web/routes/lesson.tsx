import { data, redirect } from 'react-router';
import { coursePath } from '#libs/courses/shared';
import { LessonArticle, NeighbourLessons } from '#libs/courses/web';
import { TextQuestions } from '#libs/resources/web';
import { MarkLesson, WordsPage } from '#libs/progress/web';
import { Flock, LessonIndex, LessonLayout, Notice, SettingsPanel, sharedPage, useText } from '#libs/ui/web';
import { act, addressAfter } from '../lesson-acts.ts';
import { formOf, notFound, pageOf, titled } from '../page.ts';
import { LessonBlocks } from '../parts/lesson-blocks.tsx';
import { LessonQuery } from '../queries.ts';
import type { Route } from './+types/lesson';

export const headers = sharedPage;

export const meta = ({ params, loaderData }: Route.MetaArgs) => titled(params, loaderData?.lesson.title.text ?? '');

export async function loader(route: Route.LoaderArgs) {
  const { ask, contentLanguage, settings, hasSession } = pageOf(route);
  const { course, lesson: slug } = route.params;
  const place = coursePath(course, slug).slice(1);
  const { lesson, questionsAbout } = await ask(LessonQuery, { course, slug, place, language: contentLanguage });
  if (!lesson) throw notFound();
  const done = new URL(route.request.url).searchParams.get('hecho');
  return {
    lesson,
    place,
    questions: questionsAbout,
    settings,
    hasSession,
    done: ['marked', 'unmarked', 'practised'].find((known) => known === done),
  };
}

/** Marks, practices and answers: each a plain form. A mark leads back to the page; an answer and the first words are shown at once. */
export async function action(route: Route.ActionArgs) {
  const page = pageOf(route);
  const outcome = await act(page, route.params, await formOf(route));
  if ('done' in outcome) throw redirect(addressAfter(new URL(route.request.url).pathname, outcome), 303);
  return data(outcome, 'refused' in outcome ? 422 : 200);
}

export default function Lesson({ loaderData, actionData }: Route.ComponentProps) {
  const { t, language } = useText();
  const { lesson, place, questions, settings, hasSession, done } = loaderData;
  const { course } = lesson;
  const here = `/${language}${coursePath(course.slug, lesson.slug)}`;
  if (actionData && 'words' in actionData)
    return <WordsPage words={actionData.words} answered={actionData.answered} next={addressAfter(here, actionData.next)} />;
  const position = course.lessons.findIndex(({ id }) => id === lesson.id) + 1;
  const count = { done: course.lessons.filter(({ myProgress }) => myProgress?.isDone).length, total: course.lessons.length };
  const index = course.lessons.map(({ slug, title, myProgress, id }) => ({
    title,
    href: `/${language}${coursePath(course.slug, slug)}`,
    isDone: myProgress?.isDone ?? false,
    isHere: id === lesson.id,
  }));
  return (
    <LessonLayout index={<LessonIndex title={course.title} label={t('courses.lessons-of')} lessons={index} />}>
      <LessonArticle
        lesson={lesson}
        course={course}
        aside={
          <>
            {hasSession && <Flock {...count} here={position} label={t('ui.flock', count)} />}
            {actionData && 'refused' in actionData && !actionData.at && (
              <Notice kind="danger">
                <p>{actionData.refused}</p>
              </Notice>
            )}
          </>
        }
        tools={<SettingsPanel settings={settings} next={here} />}
        after={
          <>
            <MarkLesson lesson={lesson} rule={lesson.rule} done={done} />
            <NeighbourLessons lessons={index} here={position - 1} />
            <TextQuestions place={place} questions={questions} />
          </>
        }
      >
        <LessonBlocks blocks={lesson.text.blocks} language={lesson.text.language} progress={lesson.myProgress} outcome={actionData} />
      </LessonArticle>
    </LessonLayout>
  );
}
