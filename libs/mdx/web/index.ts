export type { AskedQuestion, BlocksSlots, QuestionSlot } from './blocks-context.tsx';
export { Blocks, renderBlocks } from './blocks.tsx';
