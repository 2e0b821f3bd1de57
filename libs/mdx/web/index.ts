export type { AskedQuestion, BlocksSlots, Media, QuestionSlot } from './blocks-context.tsx';
export { Blocks, renderBlocks } from './blocks.tsx';
