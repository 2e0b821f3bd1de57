export { withoutAnswers, type AnswerKey, type WithoutAnswers } from './answers.ts';
export {
  childrenOf,
  isProps,
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
export { pointKinds, type ComponentSchema, type PointKind, type PropSchema } from './component-schema.ts';
export { components, publicComponents } from './components.ts';
export { headingId, headingIds, headingPrefix } from './heading-id.ts';
export { freshId, insertable, insertionOf, valueOf, type InsertionWords } from './insertion.ts';
export type { Issue, IssueCode } from './issue.ts';
export { mediaSlug } from './media.ts';
export { pointAnchor, pointsOf, type Point, type QuizMode } from './points.ts';
export { preflight, sourceLimits, type PreflightIssue } from './preflight.ts';
export { readableText } from './readable-text.ts';
export { settleBlocks, type OnReplace } from './settle.ts';
export * as mdxTexts from './texts.ts';
export { tags, type TagSchema } from './tags.ts';
export { readUrl, type SafeUrl } from './url-policy.ts';
