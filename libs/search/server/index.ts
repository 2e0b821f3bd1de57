export { allSearchings, searchings } from './search.bounds.ts';
export { SearchModule } from './search.module.ts';
