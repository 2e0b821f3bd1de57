import { expect, test } from '@jest/globals';
import { judge } from '#libs/mdx/shared/inert';
import type { TextIssue } from '../../writing-acts.ts';
import { placeOf } from './marks.ts';

/** What is marked of a text, as the judge finds it wrong. */
function marked(source: string): string[] {
  const judged = judge(source);
  const issues: TextIssue[] = judged.ok ? [] : judged.issues.map((issue) => ({ ...issue, sentence: '' }));
  return issues.map((issue) => placeOf(source, issue)).map(({ from, to }) => source.slice(from, to));
}

test('what one press would replace is marked, all of it', () => {
  expect(marked('Antes.\n\n<b>Nadie</b> las adivina.\n')).toEqual(['<b>Nadie</b>']);
});

test('what nobody can mend by a press is marked at its place, as one word', () => {
  expect(marked('Antes.\n\n<Nada />\n')).toEqual(['<Nada']);
});

test('a place beyond the text is its end', () => {
  expect(placeOf('uno', { code: 'x', line: 9, column: 1, sentence: '' })).toEqual({ from: 3, to: 3 });
});
