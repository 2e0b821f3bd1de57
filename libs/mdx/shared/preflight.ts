/** What is wrong with a source before anybody parses it. */
export interface PreflightIssue {
  readonly code: 'too-big' | 'too-many-lines' | 'line-too-long' | 'control-character' | 'nesting' | 'repeated-symbol';
  readonly line: number;
  readonly column: number;
  readonly args: Readonly<Record<string, string | number>>;
}

/** Bounds of one source. Parsing time grows faster than length in lines and in runs of one sign, so both are bounded, not only bytes. */
export const sourceLimits = { bytes: 65_536, lines: 2000, line: 4000, nesting: 64, run: 64 } as const;

// Letters that do not show, or that turn the reading order around; ZWJ and ZWNJ stay, since emoji and some scripts need them.
const hidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufeff\u{e0000}-\u{e007f}]/u;
const run = new RegExp(`([*_~\`\\[\\]<!&\\\\(){}|])\\1{${sourceLimits.run - 1},}`);
const ruleOfOneSign = /^\s*([`~*_-])\1+\s*$/;

/** Refuses, in time linear in its length, a source that no parser should see. */
export function preflight(source: string): readonly PreflightIssue[] {
  const bytes = new TextEncoder().encode(source).length;
  if (bytes > sourceLimits.bytes) return [{ code: 'too-big', line: 1, column: 1, args: { bytes, most: sourceLimits.bytes } }];
  const lines = source.split(/\r\n?|\n/);
  if (lines.length > sourceLimits.lines) {
    return [{ code: 'too-many-lines', line: sourceLimits.lines, column: 1, args: { most: sourceLimits.lines } }];
  }
  return lines.flatMap((words, index) => lineIssues(words, index + 1));
}

function lineIssues(words: string, line: number): readonly PreflightIssue[] {
  if (words.length > sourceLimits.line)
    return [{ code: 'line-too-long', line, column: sourceLimits.line, args: { most: sourceLimits.line } }];
  const issues: PreflightIssue[] = [];
  const sign = hidden.exec(words);
  if (sign) issues.push({ code: 'control-character', line, column: sign.index + 1, args: { sign: codeOf(sign[0]) } });
  const markers = (/^[\s>*+\-\d.)]*/.exec(words)?.[0] ?? '').replace(/\s/g, '');
  if (markers.length > sourceLimits.nesting && !ruleOfOneSign.test(words)) issues.push({ code: 'nesting', line, column: 1, args: {} });
  const repeated = run.exec(words);
  if (repeated && !ruleOfOneSign.test(words))
    issues.push({ code: 'repeated-symbol', line, column: repeated.index + 1, args: { most: sourceLimits.run - 1 } });
  return issues;
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
