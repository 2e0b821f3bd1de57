import type { BlockPath } from './block.ts';

/** What can be wrong with a block tree; words for it are found elsewhere. */
export type IssueCode =
  | 'not-blocks'
  | 'too-many-nodes'
  | 'too-deep'
  | 'unknown-tag'
  | 'unknown-attribute'
  | 'bad-attribute'
  | 'unknown-component'
  | 'unknown-prop'
  | 'missing-prop'
  | 'bad-prop-value'
  | 'wrong-parent'
  | 'child-not-allowed'
  | 'no-children'
  | 'text-only-here'
  | 'block-component-inside-text'
  | 'link-not-allowed'
  | 'link-inside-link'
  | 'duplicate-id'
  | 'empty-component'
  | 'no-right-option'
  | 'too-few-options'
  | 'too-many-options'
  | 'text-after-options'
  | 'checklist-needs-list';

/** One thing wrong, where it stands, and the particulars a sentence needs. */
export interface Issue {
  readonly code: IssueCode;
  readonly path: BlockPath;
  readonly args: Readonly<Record<string, string | number>>;
}
