export { withoutAnswers, type AnswerKey } from './answers.ts';
export {
  childrenOf,
  makeElement,
  nameOf,
  propsOf,
  textOf,
  visitElements,
  type Block,
  type BlockElement,
  type BlockPath,
  type BlockProps,
  type PropValue,
} from './block.ts';
export { checkBlocks } from './check-blocks.ts';
export { isDay, isId, isPlainText, whatPropWants } from './check-prop.ts';
export * from './compiled-comparison.ts';
export * from './compiled-content.ts';
export { type ComponentSchema, type PropSchema } from './component-schema.ts';
export { components, publicComponents } from './components.ts';
export { headingPrefix } from './heading-id.ts';
export { freshId, insertable, insertionOf, valueOf, type InsertionWords } from './insertion.ts';
export { mediaSlug } from './media.ts';
export { pointAnchor, pointsOf, type Point, type QuizMode } from './points.ts';
export { preflight, sourceLimits } from './preflight.ts';
export { readableText } from './readable-text.ts';
export { settleBlocks } from './settle.ts';
export * as mdxTexts from './texts.ts';
export { readUrl } from './url-policy.ts';
