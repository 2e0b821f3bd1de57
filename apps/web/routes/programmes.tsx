import { ShortLessons, MinutesLinks } from '#libs/courses/web';
import { CardList, Page, ProgrammeCard, Section, sharedPage, useText } from '#libs/ui/web';
import { colourOf, emblemOf } from '../parts/cover.ts';
import { pageOf, titled, wordsOf } from '../page.ts';
import { HomeQuery, ShortLessonsQuery } from '../queries.ts';
import type { Route } from './+types/programmes';

export const headers = sharedPage;

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('courses.routes-title'));

export async function loader(route: Route.LoaderArgs) {
  const { ask, contentLanguage: language } = pageOf(route);
  const minutes = Number(new URL(route.request.url).searchParams.get('minutos')) || null;
  const [{ programmes }, short] = await Promise.all([
    ask(HomeQuery, { language }),
    minutes ? ask(ShortLessonsQuery, { minutes, language }) : null,
  ]);
  return { programmes, minutes, short: short?.lessonsWithin ?? [] };
}

export default function Programmes({ loaderData: { programmes, minutes, short } }: Route.ComponentProps) {
  const { t, language, minutes: inWords } = useText();
  return (
    <Page>
      <h1>{t('courses.routes-title')}</h1>
      {minutes ? (
        <Section title={t('courses.fits', { time: inWords(minutes) })}>
          <ShortLessons minutes={minutes} lessons={short.map((lesson) => ({ course: lesson.course, lesson }))} />
        </Section>
      ) : (
        <>
          <p>{t('courses.routes-what')}</p>
          <MinutesLinks />
        </>
      )}
      <CardList>
        {programmes.map(({ id, slug, title, summary, emblem, colour, courses }) => (
          <ProgrammeCard
            key={id}
            title={title}
            summary={summary}
            href={`/${language}/rutas/${slug}`}
            seed={slug}
            emblem={emblemOf(emblem)}
            colour={colourOf(colour)}
            meta={[t('ui.courses', { count: courses.length })]}
          />
        ))}
      </CardList>
    </Page>
  );
}
