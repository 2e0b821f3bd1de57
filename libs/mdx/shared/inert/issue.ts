import type { IssueCode } from '../issue.ts';
import type { PreflightIssue } from '../preflight.ts';

/** What the parser cannot read. */
const syntaxCodes = [
  'syntax',
  'angle-bracket',
  'angle-link',
  'html-comment',
  'unclosed-brace',
  'unclosed-tag',
  'stray-closing-tag',
  'quote-signs',
] as const;

/** What the allow-list does not copy. */
const rebuildCodes = [
  'expression-not-allowed',
  'imports-not-allowed',
  'html-not-allowed',
  'literal-only',
  'spread-not-allowed',
  'duplicate-prop',
  'too-many-props',
  'heading-level',
  'remote-image',
  'image-needs-alt',
  'unknown-file',
  'footnote-not-allowed',
  'task-outside-checklist',
  'link-text-mismatch',
  'not-allowed',
] as const;

/** What the check of finished blocks can still find in a rebuilt tree. */
const blockCodes = [
  'too-many-nodes',
  'too-deep',
  'bad-attribute',
  'unknown-component',
  'unknown-prop',
  'missing-prop',
  'bad-prop-value',
  'wrong-parent',
  'child-not-allowed',
  'no-children',
  'text-only-here',
  'block-component-inside-text',
  'link-not-allowed',
  'link-inside-link',
  'duplicate-id',
  'empty-component',
  'no-right-option',
  'too-few-options',
  'too-many-options',
  'text-after-options',
  'checklist-needs-list',
] as const satisfies readonly IssueCode[];

const preflightCodes = [
  'too-big',
  'too-many-lines',
  'line-too-long',
  'control-character',
  'nesting',
  'repeated-symbol',
  'too-many-marks',
] as const satisfies readonly PreflightIssue['code'][];

/** Everything that can be wrong with a member's text. `too-slow` is said by the server alone, when reading it had to be stopped. */
export const inertCodes = [...preflightCodes, ...syntaxCodes, ...rebuildCodes, ...blockCodes, 'too-slow'] as const;

/** One of the things that can be wrong. */
export type InertCode = (typeof inertCodes)[number];

/** A replacement that mends an issue with one press: what stands from one offset to the other becomes `insert`. */
export interface Fix {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** One thing wrong with a member's text, where it stands, and the particulars that its sentence needs. */
export interface InertIssue {
  readonly code: InertCode;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly args: Readonly<Record<string, string | number>>;
  readonly fix?: Fix;
}

/** So many are told at once; more would help nobody. */
export const mostIssues = 25;
