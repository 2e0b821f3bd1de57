export { coursePath } from './paths.ts';
export { coursesTexts } from './texts.ts';
