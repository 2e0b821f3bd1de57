import { comparisonCategories, programPlaces, type ComparisonCategory, type ProgramPlace } from '#libs/mdx/shared';
import { among, numberAmong, withQuery, type Query } from './chosen.ts';

/** What of the comparison somebody wants to see; null where she did not choose. */
export interface ComparisonChoice {
  readonly category: ComparisonCategory | null;
  /** No harder to move to than this. */
  readonly difficulty: number | null;
  readonly place: ProgramPlace | null;
}

/** What an address of the comparison asks for. */
export function comparisonChoiceIn(query: Query): ComparisonChoice {
  return {
    category: among(comparisonCategories, query.get('categoria')),
    difficulty: numberAmong(5, query.get('dificultad')),
    place: among(programPlaces, query.get('donde')),
  };
}

/** Where the comparison stands, or one of its files; the page's language goes before it. */
export function comparisonPath({ category, difficulty, place }: ComparisonChoice, file: '' | '.csv' | '.json' = ''): string {
  return withQuery(`/comparacion${file}`, { categoria: category, dificultad: difficulty, donde: place });
}
