import { libraryChoiceIn, libraryWords, type LibraryChoice } from '#libs/resources/shared';
import { foundTypes, type FoundType } from './found-types.ts';

/** What a search is narrowed to, by the names that GraphQL has for it; null where it does not matter. */
export interface SearchChoice extends Omit<LibraryChoice, 'kind'> {
  readonly type: Uppercase<FoundType> | null;
}

/** Reads it from an address, which says the same in lower case. */
export function searchChoiceIn(search: URLSearchParams): SearchChoice {
  const { kind: _, ...rest } = libraryChoiceIn(search);
  const type = foundTypes.find((each) => each === search.get('tipo'));
  return { type: type ? (type.toUpperCase() as Uppercase<FoundType>) : null, ...rest };
}

/** The parameters by which an address says it, in their one order. */
export function searchWords({ type, ...rest }: SearchChoice): Readonly<Record<string, string>> {
  return { ...(type ? { tipo: type.toLowerCase() } : {}), ...libraryWords({ kind: null, ...rest }) };
}
