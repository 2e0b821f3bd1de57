import { readUrl } from '../url-policy.ts';
import { insideOf, replace } from './rebuild-context.ts';
import type { Fix } from './issue.ts';
import type { SourceMap } from './source-map.ts';
import type { SourceNode } from './tree.ts';

const marks: ReadonlyMap<string, string> = new Map([
  ...['b', 'strong'].map((tag) => [tag, '**'] as const),
  ...['i', 'em', 'cite'].map((tag) => [tag, '*'] as const),
  ...['s', 'del', 'strike'].map((tag) => [tag, '~~'] as const),
  ...['code', 'kbd', 'tt'].map((tag) => [tag, '`'] as const),
]);

/** What holds no words that anybody would miss. */
const embedded: ReadonlySet<string> = new Set([
  ...['script', 'style', 'iframe', 'object', 'embed', 'form', 'svg', 'math', 'template', 'noscript', 'meta', 'base', 'link', 'head'],
]);

const breaks: ReadonlyMap<string, string> = new Map([
  ['br', '\\\n'],
  ['hr', '\n\n---\n\n'],
]);

/** Says an HTML element in Markdown, or leaves its words alone. */
export function fixOfHtml(node: SourceNode, source: SourceMap): Fix | null {
  const tag = (node.name ?? '').toLowerCase();
  const inside = insideOf(node, source);
  return replace(node.position, breaks.get(tag) ?? (embedded.has(tag) ? '' : markdownOf(tag, inside, node)));
}

/** Of a tag without an end, which the parser does not even take for an element. */
export function fixOfVoid(tag: string, from: number, to: number): Fix | undefined {
  const insert = breaks.get(tag);
  return insert === undefined ? undefined : { from, to, insert };
}

function markdownOf(tag: string, inside: string, { attributes = [] }: SourceNode): string {
  const href = attributes.find(({ name }) => name === 'href')?.value;
  if (tag === 'a' && readUrl(href)) return `[${inside}](${String(href)})`;
  const mark = inside.trim() === '' ? '' : (marks.get(tag) ?? '');
  return mark + inside + mark;
}
