export { KeptPage } from './kept-page.tsx';
export { KeptColumnsQuery } from './kept.graphql.ts';
export { MyDataPage } from './my-data-page.tsx';
export { MyDataQuery } from './my-data.graphql.ts';
