export { KeptPage } from './kept-page.tsx';
export { KeptColumnsQuery } from './kept.graphql.ts';
