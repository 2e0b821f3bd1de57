import { replace } from './rebuild-context.ts';
import type { Fix } from './issue.ts';
import type { SourceMap } from './source-map.ts';
import type { SourceNode, SourceRange } from './tree.ts';

/** Whether an expression holds nothing but one comment. */
export function isComment(value: string): boolean {
  const words = value.trim();
  return words.startsWith('/*') && words.indexOf('*/', 2) === words.length - 2 && words.length >= 4;
}

const importing = /^(?:import\s*(?:[\w*{][^\n]*\sfrom\s*)?['"][^\n]*['"]|export\s+(?:default|const|let|var|function|class|async|\*|\{))/;

/** The lines at the beginning of a paragraph that would be code in a trusted lesson; null for words such as "import duties". */
export function importsIn({ position }: SourceNode, source: SourceMap): SourceRange | null {
  if (!position) return null;
  const lines = source.slice(position).split(/(?<=\n)/);
  const others = lines.findIndex((line) => !importing.test(line.trimStart()));
  const code = (others === -1 ? lines : lines.slice(0, others)).join('');
  return code === '' ? null : source.range(position.start.offset, position.start.offset + code.length);
}

/** The same heading one level that there is: one sign becomes two, four and more become three. */
export function fixOfHeading(node: SourceNode, source: SourceMap): Fix | null {
  const { position, depth = 0 } = node;
  if (!position) return null;
  const written = source.slice(position);
  const wanted = depth === 1 ? '##' : '###';
  if (/^#/.test(written)) return { from: position.start.offset, to: position.start.offset + depth, insert: wanted };
  const [title = ''] = written.split(/\r\n?|\n/);
  return replace(position, `${wanted} ${title.trim()}`);
}

/** A list item without its box. */
export function withoutBox({ position }: SourceNode, source: SourceMap): Fix | null {
  const box = position && /\[[ xX]\][ \t]?/.exec(source.slice(position));
  if (!position || !box) return null;
  const from = position.start.offset + box.index;
  return { from, to: from + box[0].length, insert: '' };
}
