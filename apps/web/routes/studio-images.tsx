import { Studio } from '#libs/people/web';
import { DraftImagesQuery, ImagesPage, imagesPart } from '#libs/resources/web';
import { imageFormOf } from '../images.ts';
import { titled, wordsOf } from '../page.ts';
import { actOnForm, loadStudio } from '../studio.ts';
import type { Route } from './+types/studio-images';

// No script comes along: a plain form brings the file, and where a script runs the writing page sends it without leaving.

export const meta = ({ params }: Route.MetaArgs) =>
  titled(params, wordsOf(params)('resources.write-images-title'), wordsOf(params)('people.studio'));

// What somebody wrote stays hers to see and to delete, also when no role of hers is left.
export function loader(route: Route.LoaderArgs) {
  return loadStudio(route, {
    part: imagesPart(route.params.draft),
    needs: null,
    query: DraftImagesQuery,
    variables: () => ({ id: route.params.draft }),
    isThere: ({ draft }) => draft !== null,
  });
}

export async function action(route: Route.ActionArgs) {
  const { typed, part } = await imageFormOf(route);
  return actOnForm(route, part, typed);
}

export default function StudioImages({ loaderData, actionData, params }: Route.ComponentProps) {
  const draft = loaderData.is === 'open' ? loaderData.data.draft : null;
  return (
    <Studio part={imagesPart(params.draft)} here="biblioteca" query={DraftImagesQuery} found={loaderData} outcome={actionData}>
      {() => draft && <ImagesPage draft={draft} />}
    </Studio>
  );
}
