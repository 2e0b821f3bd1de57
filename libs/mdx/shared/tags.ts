import { isPlainText } from './check-prop.ts';
import { mediaSlug } from './media.ts';

/** What may stand inside a tag: blocks, inline words, either of both, plain words only, nothing, or only the tags named. */
export type TagContent = 'blocks' | 'inline' | 'mixed' | 'words' | 'nothing' | readonly string[];

/** An HTML tag that a text may use. */
export interface TagSchema {
  readonly isInline: boolean;
  readonly content: TagContent;
  readonly attributes: ReadonlyMap<string, (value: unknown) => boolean>;
  /** Attributes that must be there. */
  readonly required: readonly string[];
}

const isHeadingId = (value: unknown) => typeof value === 'string' && /^s-[\p{L}\p{N}-]{1,70}$/u.test(value);
const isAlign = (value: unknown) => value === 'left' || value === 'center' || value === 'right';
const isStart = (value: unknown) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 10_000;
// The address itself is judged by the URL policy, which says more than yes or no.
const isText = (value: unknown) => typeof value === 'string';

const isMedia = (value: unknown) => mediaSlug(value) !== null;
const isAlt = (value: unknown) => isPlainText(value, 400);

function tag(content: TagContent, attributes: Readonly<Record<string, (value: unknown) => boolean>> = {}): TagSchema {
  return { isInline: false, content, attributes: new Map(Object.entries(attributes)), required: [] };
}

function mark(content: TagContent, attributes: Readonly<Record<string, (value: unknown) => boolean>> = {}): TagSchema {
  return { ...tag(content, attributes), isInline: true };
}

/** Every HTML tag of a finished text with its attributes: no class, style, handler or embedded thing. */
export const tags: ReadonlyMap<string, TagSchema> = new Map([
  ['p', tag('inline')],
  ['h2', tag('inline', { id: isHeadingId })],
  ['h3', tag('inline', { id: isHeadingId })],
  ['blockquote', tag('blocks')],
  ['ul', tag(['li'])],
  ['ol', tag(['li'], { start: isStart })],
  ['li', tag('mixed')],
  ['pre', tag(['code'])],
  ['table', tag(['thead', 'tbody'])],
  ['thead', tag(['tr'])],
  ['tbody', tag(['tr'])],
  ['tr', tag(['th', 'td'])],
  ['th', tag('inline', { align: isAlign })],
  ['td', tag('inline', { align: isAlign })],
  ['hr', tag('nothing')],
  ['br', mark('nothing')],
  ['em', mark('inline')],
  ['strong', mark('inline')],
  ['del', mark('inline')],
  ['code', mark('words')],
  ['a', mark('inline', { href: isText })],
  ['img', { ...mark('nothing', { src: isMedia, alt: isAlt }), required: ['src', 'alt'] }],
]);

/** Tags that only their own parent holds (`li`, `tr`, …), never blocks at large. */
export const tagsWithOneParent: ReadonlySet<string> = new Set(['li', 'thead', 'tbody', 'tr', 'th', 'td']);
