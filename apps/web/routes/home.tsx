import { MinutesLinks } from '#libs/courses/web';
import { coursePath } from '#libs/courses/shared';
import { HomeHero, Page, Rope, Section, sharedPage, useText } from '#libs/ui/web';
import { CourseList } from '../parts/course-list.tsx';
import { colourOf, emblemOf } from '../parts/cover.ts';
import { pageOf, titled, wordsOf } from '../page.ts';
import { HomeQuery } from '../queries.ts';
import type { Route } from './+types/home';

export const headers = sharedPage;

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('ui.home.title'));

export function loader(route: Route.LoaderArgs) {
  const { ask, contentLanguage } = pageOf(route);
  return ask(HomeQuery, { language: contentLanguage });
}

export default function Home({ loaderData: { programmes } }: Route.ComponentProps) {
  const { t, language } = useText();
  const next = programmes
    .flatMap(({ courses }) => courses)
    .flatMap(({ slug, lessons }) => lessons.map((lesson) => ({ ...lesson, course: slug })))
    .find(({ myProgress }) => !myProgress?.isDone);
  const isUnderWay = programmes.some(({ courses }) => courses.some(({ lessons }) => lessons.some(({ myProgress }) => myProgress?.isDone)));
  return (
    <>
      <HomeHero
        startHref={next ? `/${language}${coursePath(next.course, next.slug)}` : `/${language}/rutas`}
        startLabel={isUnderWay ? t('progress.go-on-here') : undefined}
        routesHref={`/${language}/rutas`}
      />
      <Rope
        label={t('courses.routes')}
        items={programmes.map(({ slug, title, emblem, colour }) => ({
          href: `/${language}/rutas/${slug}`,
          label: title,
          seed: slug,
          emblem: emblemOf(emblem),
          colour: colourOf(colour),
        }))}
      />
      <Page>
        <MinutesLinks />
        {programmes.map(({ id, slug, title, courses }) => (
          <Section key={id} title={title} aside={<a href={`/${language}/rutas/${slug}`}>{t('courses.see-route')}</a>}>
            <CourseList courses={courses} />
          </Section>
        ))}
      </Page>
    </>
  );
}
