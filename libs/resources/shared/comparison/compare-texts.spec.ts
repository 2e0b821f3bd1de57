import { expect, test } from '@jest/globals';
import { compareTexts, compareWords, type ComparedLine } from './compare-texts.ts';
import { foldLines } from './fold-lines.ts';
import { stepsBetween } from './sequence.ts';

const told = (lines: readonly ComparedLine[]) =>
  lines.map(
    ({ is, before, after, pieces }) =>
      `${before ?? '-'} ${after ?? '-'} ${is}: ${pieces.map((piece) => ({ same: piece.text, gone: `[-${piece.text}-]`, new: `[+${piece.text}+]` })[piece.is]).join('')}`,
  );

test('lines that stayed, went and came are told apart, with their numbers', () => {
  expect(told(compareTexts('uno\ndos\ntres\n', 'uno\ntres\ncuatro\n'))).toEqual([
    '1 1 same: uno',
    '2 - gone: [-dos-]',
    '3 2 same: tres',
    '- 3 new: [+cuatro+]',
  ]);
});

test('a line that is still alike is compared word by word; one that is not is another line', () => {
  expect(told(compareTexts('Elige seis palabras al azar.', 'Elige siete palabras al azar.'))).toEqual([
    '1 1 changed: Elige [-seis-][+siete+] palabras al azar.',
  ]);
  expect(told(compareTexts('Elige seis palabras al azar.', 'Nadie la adivina nunca'))).toEqual([
    '1 - gone: [-Elige seis palabras al azar.-]',
    '- 1 new: [+Nadie la adivina nunca+]',
  ]);
});

test('words with accents, of any script, stay whole', () => {
  expect(compareWords('la contraseña más larga', 'la contraseña mas larga')).toEqual([
    { is: 'same', text: 'la contraseña ' },
    { is: 'gone', text: 'más' },
    { is: 'new', text: 'mas' },
    { is: 'same', text: ' larga' },
  ]);
  expect(compareWords('ñe’ẽ Ñandutí', 'ñe’ẽ Ñandutí')).toEqual([{ is: 'same', text: 'ñe’ẽ Ñandutí' }]);
});

test('how a line ends is no difference, and an empty text has no lines', () => {
  expect(told(compareTexts('uno\r\ndos\r\n', 'uno\ndos'))).toEqual(['1 1 same: uno', '2 2 same: dos']);
  expect(told(compareTexts('', 'uno'))).toEqual(['- 1 new: [+uno+]']);
  expect(compareTexts('', '')).toEqual([]);
});

/** Numbers that look as if by chance and are the same in every run. */
function* chance(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

test('whatever the lists are, leaving out what came gives the one and leaving out what went the other, in no more changes than are allowed', () => {
  const numbers = chance(7);
  for (let round = 0; round < 300; round++) {
    const list = () => Array.from({ length: Math.floor(numbers.next().value * 30) }, () => 'abcd'[Math.floor(numbers.next().value * 4)]!);
    const [before, after] = [list(), list()];
    for (const most of [0, 5, 60]) {
      const steps = stepsBetween(before, after, most);
      const without = (is: string) => steps.filter((step) => step.is !== is).map(({ item }) => item);
      expect([without('new'), without('gone')]).toEqual([before, after]);
    }
  }
});

test('the way found is the shortest', () => {
  const changes = (before: string, after: string) => stepsBetween([...before], [...after], 100).filter(({ is }) => is !== 'same').length;
  expect([changes('abcabba', 'cbabac'), changes('abc', 'abc'), changes('', 'abc'), changes('kitten', 'sitting')]).toEqual([5, 0, 3, 5]);
});

test('texts that have nothing in common are not compared for ever', () => {
  const [one, other] = ['a', 'b'].map((sign) => Array.from({ length: 60_000 }, (_, at) => `${sign}${at}`).join('\n'));
  const lines = compareTexts(one!, other!);
  expect(lines.filter(({ is }) => is === 'gone')).toHaveLength(60_000);
  expect(lines.filter(({ is }) => is === 'new')).toHaveLength(60_000);
});

test('of what stayed only what is around a change is kept, and the rest counted', () => {
  const before = Array.from({ length: 20 }, (_, at) => `línea ${at + 1}`);
  const after = before.with(9, 'otra cosa distinta');
  const stretches = foldLines(compareTexts(before.join('\n'), after.join('\n')));
  expect(stretches.map((stretch) => ('leftOut' in stretch ? stretch.leftOut : stretch.lines.length))).toEqual([7, 6, 8]);
  expect(foldLines(compareTexts('uno', 'uno'))).toEqual([{ leftOut: 1 }]);
});
