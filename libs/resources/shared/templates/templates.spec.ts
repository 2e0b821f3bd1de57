import { expect, test } from '@jest/globals';
import { languages } from '#libs/kernel/shared';
import { nameOf } from '#libs/mdx/shared';
import { judge } from '#libs/mdx/shared/inert';
import { resourceKinds } from '../kinds.ts';
import { templateOf } from './index.ts';

const all = resourceKinds.flatMap((kind) => languages.map((language) => ({ kind, language })));

test.each(all)('the template of a $kind in $language can be sent in', ({ kind, language }) => {
  const judged = judge(templateOf(kind, language));
  expect(judged.ok ? [] : judged.issues).toEqual([]);
});

test('every template has something of its own, and the same parts in every language', () => {
  const shapeOf = (kind: (typeof resourceKinds)[number], language: (typeof languages)[number]) => {
    const judged = judge(templateOf(kind, language));
    return judged.ok ? judged.blocks.map((block) => (typeof block === 'string' ? '' : nameOf(block))).join(' ') : '';
  };
  for (const kind of resourceKinds)
    for (const language of languages) expect([kind, language, shapeOf(kind, language)]).toEqual([kind, language, shapeOf(kind, 'es')]);
  expect(new Set(all.map(({ kind, language }) => templateOf(kind, language))).size).toBe(all.length);
});
