export { coursePath } from './paths.ts';
export * as coursesTexts from './texts.ts';
