// A door of its own beside `#libs/mdx/shared`: nobody but the lane and the studio's preview shall load a parser.
export { applyFix } from './apply-fix.ts';
export { explain } from './explain.ts';
export { type Fix, type InertIssue } from './issue.ts';
export { judge, type Judgement } from './judge.ts';
export { literalOf, type Literal } from './literal.ts';
export type { InertAttribute, InertNode, InertRoot } from './tree.ts';
