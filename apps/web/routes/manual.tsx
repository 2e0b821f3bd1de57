import { HandbookPageQuery, TextContents } from '#libs/courses/web';
import { Fallback, Page, sharedPage } from '#libs/ui/web';
import type { Block } from '#libs/mdx/shared';
import { Blocks } from '#libs/mdx/web';
import { notFound, pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/manual';

export const headers = sharedPage;

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('courses.manual'));

export async function loader(route: Route.LoaderArgs) {
  const { ask, contentLanguage: language } = pageOf(route);
  const { handbookPage } = await ask(HandbookPageQuery, { slug: 'manual', language });
  if (!handbookPage) throw notFound();
  return { handbookPage };
}

export default function Manual({ loaderData: { handbookPage } }: Route.ComponentProps) {
  const blocks = handbookPage.blocks as readonly unknown[] as readonly Block[];
  return (
    <Page>
      <h1 lang={handbookPage.language}>{handbookPage.title}</h1>
      <TextContents blocks={blocks} language={handbookPage.language} />
      <Fallback language={handbookPage.language}>
        <Blocks blocks={blocks} language={handbookPage.language} />
      </Fallback>
    </Page>
  );
}
