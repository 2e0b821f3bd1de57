import { Studio } from '#libs/people/web';
import { consentsPart, LedgerPage, StoryLedgerQuery } from '#libs/resources/web';
import { titled, wordsOf } from '../page.ts';
import { actInStudioPage, loadStudio } from '../studio.ts';
import type { Route } from './+types/studio-consents';

// No script comes along: words that are shown once stand in the answer to a plain form, and nowhere in a browser's memory.

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.ledger'), wordsOf(params)('people.studio'));

// What somebody was told stays hers to keep account of, also when no role of hers is left.
export function loader(route: Route.LoaderArgs) {
  return loadStudio(route, {
    part: consentsPart,
    needs: null,
    query: StoryLedgerQuery,
    variables: () => ({ slug: route.params.contribution }),
    isThere: ({ storyLedger }) => storyLedger !== null,
  });
}

export const action = (route: Route.ActionArgs) => actInStudioPage(route, consentsPart);

export default function StudioConsents({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Studio part={consentsPart} here="biblioteca" query={StoryLedgerQuery} found={loaderData} outcome={actionData}>
      {(variables) => <LedgerPage variables={variables} />}
    </Studio>
  );
}
