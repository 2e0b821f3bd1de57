export { queryBounds } from './bounds.ts';
export { foundTypes, pageTypes, type FoundType } from './found-types.ts';
export { searchChoiceIn, searchWords, type SearchChoice } from './search-choice.ts';
export * as searchTexts from './texts.ts';
