import { coursePath } from '#libs/courses/shared';
import { CourseFacts, CourseQuestion, CoverHeading, LessonFacts } from '#libs/courses/web';
import { CourseMarks } from '#libs/progress/web';
import {
  Breadcrumbs,
  CardList,
  Flock,
  LessonRow,
  LinkButton,
  Meta,
  Page,
  PaperCover,
  readFragment,
  Section,
  sharedPage,
  useText,
} from '#libs/ui/web';
import { colourOf, emblemOf } from '../parts/cover.ts';
import { notFound, pageOf, titled } from '../page.ts';
import { CourseQuery } from '../queries.ts';
import type { Route } from './+types/course';

export const headers = sharedPage;

export const meta = ({ params, loaderData }: Route.MetaArgs) => titled(params, loaderData?.course.title.text ?? '');

export async function loader(route: Route.LoaderArgs) {
  const { ask, contentLanguage: language } = pageOf(route);
  const { course } = await ask(CourseQuery, { slug: route.params.course, language });
  if (!course) throw notFound();
  return { course };
}

export default function Course({ loaderData: { course } }: Route.ComponentProps) {
  const { t, language, minutes } = useText();
  const facts = readFragment(CourseFacts, course);
  const { programme, myProgress } = readFragment(CourseMarks, course);
  const next = course.lessons.find((lesson) => !lesson.myProgress?.isDone) ?? course.lessons[0];
  const trail = [
    { label: t('courses.routes'), href: `/${language}/rutas` },
    ...(programme ? [{ label: programme.title, href: `/${language}/rutas/${programme.slug}` }] : []),
  ];
  return (
    <Page>
      <Breadcrumbs label={t('courses.trail')} items={trail} />
      <CoverHeading
        cover={<PaperCover seed={facts.slug} emblem={emblemOf(facts.emblem)} colour={colourOf(programme?.colour)} />}
        title={facts.title}
        summary={facts.summary}
      >
        <Meta items={[t('ui.lessons', { count: course.lessons.length }), minutes(facts.minutes)]} />
        {myProgress && <Flock {...myProgress} label={t('ui.flock', myProgress)} />}
      </CoverHeading>
      <CourseQuestion of={facts.question} />
      {next && (
        <LinkButton href={`/${language}${coursePath(facts.slug, next.slug)}`}>
          {t(myProgress?.done ? 'progress.go-on-here' : 'courses.start')}
        </LinkButton>
      )}
      <Section title={t('courses.lessons')}>
        <CardList isOrdered>
          {course.lessons.map((lesson) => {
            const { title, summary, minutes: length } = readFragment(LessonFacts, lesson);
            const href = `/${language}${coursePath(facts.slug, lesson.slug)}`;
            return (
              <LessonRow
                key={lesson.id}
                title={title}
                summary={summary}
                href={href}
                meta={[minutes(length)]}
                state={lesson.myProgress?.isDone ? 'done' : 'ahead'}
              />
            );
          })}
        </CardList>
      </Section>
    </Page>
  );
}
