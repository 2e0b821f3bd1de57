export type { AskedQuestion, Media, QuestionSlot } from './blocks-context.tsx';
export { Blocks } from './blocks.tsx';
