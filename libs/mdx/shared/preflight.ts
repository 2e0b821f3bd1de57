import { hiddenSign } from './hidden-signs.ts';

/** What is wrong with a source before anybody parses it. */
export interface PreflightIssue {
  readonly code: 'too-big' | 'too-many-lines' | 'line-too-long' | 'control-character' | 'nesting' | 'repeated-symbol' | 'too-many-marks';
  readonly line: number;
  readonly column: number;
  readonly args: Readonly<Record<string, string | number>>;
}

/** Bounds of one source. Parsing time grows faster than length in lines and in runs of one sign, so both are bounded, not only bytes. */
export const sourceLimits = { bytes: 65_536, lines: 2000, line: 4000, nesting: 64, run: 64, marks: 1000 } as const;

const run = new RegExp(`([*_~\`\\[\\]<!&\\\\(){}|])\\1{${sourceLimits.run - 1},}`);
const ruleOfOneSign = /^\s*([`~*_-])\1+\s*$/;

/** Signs that a parser must weigh against every other one of the same paragraph: the square of them is what reading costs. */
const marks = /\*+|_+|~+|[[\]|]/g;

/** Refuses, in time linear in its length, a source that no parser should see. */
export function preflight(source: string): readonly PreflightIssue[] {
  const bytes = new TextEncoder().encode(source).length;
  if (bytes > sourceLimits.bytes) return [{ code: 'too-big', line: 1, column: 1, args: { bytes, most: sourceLimits.bytes } }];
  const lines = source.split(/\r\n?|\n/);
  if (lines.length > sourceLimits.lines) {
    return [{ code: 'too-many-lines', line: sourceLimits.lines, column: 1, args: { most: sourceLimits.lines } }];
  }
  return [...lines.flatMap((words, index) => lineIssues(words, index + 1)), ...markIssues(lines)];
}

/** The first line at which what stands between two empty lines has too many marks. */
function markIssues(lines: readonly string[]): readonly PreflightIssue[] {
  let count = 0;
  for (const [index, words] of lines.entries()) {
    count = words.trim() === '' ? 0 : count + (words.match(marks)?.length ?? 0);
    if (count > sourceLimits.marks) return [{ code: 'too-many-marks', line: index + 1, column: 1, args: { most: sourceLimits.marks } }];
  }
  return [];
}

function lineIssues(words: string, line: number): readonly PreflightIssue[] {
  if (words.length > sourceLimits.line)
    return [{ code: 'line-too-long', line, column: sourceLimits.line, args: { most: sourceLimits.line } }];
  const issues: PreflightIssue[] = [];
  const found = hiddenSign(words);
  if (found) issues.push({ code: 'control-character', line, column: found.index + 1, args: { sign: found.sign } });
  const markers = (/^[\s>*+\-\d.)]*/.exec(words)?.[0] ?? '').replace(/\s/g, '');
  if (markers.length > sourceLimits.nesting && !ruleOfOneSign.test(words)) issues.push({ code: 'nesting', line, column: 1, args: {} });
  const repeated = run.exec(words);
  if (repeated && !ruleOfOneSign.test(words))
    issues.push({ code: 'repeated-symbol', line, column: repeated.index + 1, args: { most: sourceLimits.run - 1 } });
  return issues;
}
