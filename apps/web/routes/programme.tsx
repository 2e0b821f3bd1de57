import { CoverHeading } from '#libs/courses/web';
import { Breadcrumbs, Page, PaperCover, Section, sharedPage, useText } from '#libs/ui/web';
import { CourseList } from '../parts/course-list.tsx';
import { colourOf, emblemOf } from '../parts/cover.ts';
import { notFound, pageOf, titled } from '../page.ts';
import { ProgrammeQuery } from '../queries.ts';
import type { Route } from './+types/programme';

export const headers = sharedPage;

export const meta = ({ params, loaderData }: Route.MetaArgs) => titled(params, loaderData?.programme.title.text ?? '');

export async function loader(route: Route.LoaderArgs) {
  const { ask, contentLanguage: language } = pageOf(route);
  const { programme } = await ask(ProgrammeQuery, { slug: route.params.programme, language });
  if (!programme) throw notFound();
  return { programme };
}

export default function Programme({ loaderData: { programme } }: Route.ComponentProps) {
  const { t, language } = useText();
  const { slug, title, summary, emblem, colour, courses } = programme;
  return (
    <Page>
      <Breadcrumbs label={t('courses.trail')} items={[{ label: t('courses.routes'), href: `/${language}/rutas` }]} />
      <CoverHeading
        cover={<PaperCover seed={slug} emblem={emblemOf(emblem)} colour={colourOf(colour)} />}
        title={title}
        summary={summary}
      />
      <Section title={t('courses.courses')}>
        <CourseList courses={courses} />
      </Section>
    </Page>
  );
}
