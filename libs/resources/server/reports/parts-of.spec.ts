import { expect, test } from '@jest/globals';
import { partsOf } from './parts-of.ts';

test('each part is known by its place and its first words, also inside of others', () => {
  const blocks = [['h2', 'Antes de  empezar'], '\n', ['ul', ['li', 'Uno'], ['li', 'd', ['strong', 'os']]]] as const;
  expect(partsOf(blocks)).toEqual([
    { block: 0, words: 'Antes de empezar' },
    { block: 2, words: 'Uno dos' },
  ]);
});

test('a picture is known by what it shows, and what says nothing is left out', () => {
  expect(partsOf([['hr'], ['Figure', { src: 'media:mapa', alt: 'Un mapa' }]])).toEqual([{ block: 1, words: 'Un mapa' }]);
});

test('long words are cut, between words where that can be, and never through a sign', () => {
  const [part] = partsOf([['p', 'palabra '.repeat(30)]]);
  expect(part!.words).toMatch(/^(palabra )+palabra…$/);
  const [one] = partsOf([['p', `a${'🐦'.repeat(80)}`]]);
  expect([one!.words.isWellFormed(), one!.words.length <= 91]).toEqual([true, true]);
});

test('a text of very many parts offers no more than a form can', () => {
  expect(partsOf(Array.from({ length: 1000 }, () => ['p', 'Hola'] as const))).toHaveLength(300);
});
