export { SearchPage } from './search-page.tsx';
export { SearchQuery } from './search.graphql.ts';
