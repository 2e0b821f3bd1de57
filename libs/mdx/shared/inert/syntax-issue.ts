import { fixOfVoid } from './html-fix.ts';
import { issueAt } from './rebuild-context.ts';
import type { Fix, InertCode, InertIssue } from './issue.ts';
import type { SourceMap } from './source-map.ts';
import type { SourcePoint } from './tree.ts';

/** What the parser throws, as far as we look at it. */
interface ParserMessage {
  readonly ruleId?: string;
  readonly reason?: string;
  readonly place?: SourcePoint | { readonly start: SourcePoint; readonly end: SourcePoint };
}

interface Found {
  readonly code: InertCode;
  readonly from: number;
  readonly to: number;
  readonly args?: InertIssue['args'];
  readonly fix?: Fix | undefined;
}

/** Whether an error is the parser's word on a text, and no failure of its own. */
export function isParserMessage(error: unknown): error is Error & ParserMessage {
  return error instanceof Error && 'ruleId' in error;
}

/** Says what the parser could not read, by what people really type there. */
export function syntaxIssue(error: ParserMessage, source: SourceMap): InertIssue {
  const found = ofTag(error, source) ?? ofBrace(error, source) ?? ofSign(error, source) ?? other(error);
  const { code, from, to, args, fix } = found;
  return issueAt(code, source.range(from, to), args, fix);
}

function offsetOf({ place }: ParserMessage): number {
  return place === undefined ? 0 : 'start' in place ? place.start.offset : place.offset;
}

function other(error: ParserMessage): Found {
  const from = offsetOf(error);
  return { code: 'syntax', from, to: from };
}

function ofTag(error: ParserMessage, source: SourceMap): Found | null {
  if (error.ruleId === 'unexpected-closing-slash') return strayTag(offsetOf(error), source);
  return error.ruleId === 'end-tag-mismatch' ? openTag(error, source) : null;
}

/** The parser names the tag that nothing closes, and its place, in its sentence only. */
function openTag(error: ParserMessage, source: SourceMap): Found {
  const reason = error.reason ?? '';
  const [, tag, line, column] = /closing tag for `<([^`>]*)>` \((\d+):(\d+)/.exec(reason) ?? [];
  if (tag === undefined) {
    const from = offsetOf(error);
    return { code: 'unclosed-tag', from, to: from, args: { tag: (/<\/([^`>]*)>/.exec(reason)?.[1] ?? '').slice(0, 40) } };
  }
  const from = source.offsetOf(Number(line), Number(column));
  const to = source.text.indexOf('>', from) + 1 || from + 1;
  return { code: 'unclosed-tag', from, to, args: { tag: tag.slice(0, 40) }, fix: fixOfVoid(tag, from, to) };
}

function strayTag(slash: number, { text }: SourceMap): Found {
  const from = text.lastIndexOf('<', slash);
  const to = text.indexOf('>', slash) + 1 || slash + 1;
  return { code: 'stray-closing-tag', from, to, args: { tag: text.slice(slash + 1, to - 1).slice(0, 40) }, fix: { from, to, insert: '' } };
}

function ofBrace(error: ParserMessage, { text }: SourceMap): Found | null {
  if (!/closing brace/.test(error.reason ?? '')) return null;
  const from = openBrace(text);
  return from === -1 ? null : { code: 'unclosed-brace', from, to: from + 1, fix: { from, to: from, insert: '\\' } };
}

/** The first brace that nothing closes, as the parser counts: also in what it takes for an expression. */
function openBrace(text: string): number {
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\' && open.length === 0) at += 1;
    else if (text[at] === '{') open.push(at);
    else if (text[at] === '}') open.pop();
  }
  return open[0] ?? -1;
}

function ofSign(error: ParserMessage, source: SourceMap): Found | null {
  const at = offsetOf(error);
  if (/before attribute value/.test(error.reason ?? '')) return ofQuotes(at, source.text);
  const from = source.text.lastIndexOf('<', at);
  return error.ruleId === 'unexpected-character' && from !== -1 ? ofAngle(from, at, source.text) : null;
}

/** Quotes as writing programs make them, or none at all. */
function ofQuotes(from: number, text: string): Found {
  const line = /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '';
  const value = /^[“”„«»‘’‚‹›]([^“”«»‘’‹›"<>]*)[“”«»‘’‹›"]/u.exec(line) ?? /^([^\s"'<>{}=/]+)/.exec(line);
  const to = from + (value?.[0].length ?? 0);
  return { code: 'quote-signs', from, to, fix: value ? { from, to, insert: `"${value[1] ?? ''}"` } : undefined };
}

function ofAngle(from: number, at: number, text: string): Found | null {
  const rest = text.slice(from, from + 2100);
  if (rest.startsWith('<!--')) return comment(from, text);
  const address = /^<((?:https?:\/\/|mailto:)?[^\s<>"']+)>/i.exec(rest);
  if (address && /:\/\/|@/.test(address[1] ?? '')) {
    const to = from + address[0].length;
    return { code: 'angle-link', from, to, fix: { from, to, insert: (address[1] ?? '').replace(/^mailto:/i, '') } };
  }
  // Further on in a tag it is the tag that is wrong, not its first sign.
  const isFirst = at - from <= 1;
  return isFirst ? { code: 'angle-bracket', from, to: from + 1, fix: { from, to: from, insert: '\\' } } : null;
}

function comment(from: number, text: string): Found {
  const end = text.indexOf('-->', from);
  const to = end === -1 ? from + '<!--'.length : end + '-->'.length;
  return { code: 'html-comment', from, to, fix: { from, to, insert: '' } };
}
