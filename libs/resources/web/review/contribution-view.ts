import type { VariablesOf } from '#libs/ui/web';
import type { StudioContributionQuery } from './review.graphql.ts';

/** What an address asks of the page of a contribution: `version=2` to read an earlier one, `comparar=1..3`, or `original=ver`. */
export function contributionView(slug: string, language: string, address: URLSearchParams): VariablesOf<typeof StudioContributionQuery> {
  const [, before, after] = /^(\d{1,6})\.\.(\d{1,6})$/.exec(address.get('comparar') ?? '') ?? [];
  return {
    slug,
    language,
    number: Number(address.get('version')) || null,
    before: Number(before ?? 1),
    after: Number(after ?? 1),
    comparesVersions: before !== undefined,
    comparesWork: address.get('original') === 'ver',
  };
}
