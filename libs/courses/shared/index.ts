export { coursePath } from './paths.ts';
