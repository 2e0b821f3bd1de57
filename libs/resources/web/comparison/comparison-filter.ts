import type { ComparisonChoice } from '#libs/resources/shared';
import type { ResultOf, VariablesOf } from '#libs/ui/web';
import type { ComparisonQuery } from './comparison.graphql.ts';

/** A row as pages and files show it. */
export type ComparedNeed = ResultOf<typeof ComparisonQuery>['comparison'][number];

type Filter = NonNullable<VariablesOf<typeof ComparisonQuery>['filter']>;

/** What was chosen, as the API takes it. */
export function comparisonFilter({ category, difficulty, place }: ComparisonChoice): Filter {
  return {
    category: category && (category.toUpperCase() as Uppercase<typeof category>),
    difficulty,
    place: place && (place.toUpperCase() as Uppercase<typeof place>),
  };
}
