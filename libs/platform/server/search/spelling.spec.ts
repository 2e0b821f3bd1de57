import { expect, test } from '@jest/globals';
import { formsOf, plainOf, slipsBetween, soundOf, stemmable, stemmed, wordsOf } from './spelling.ts';

test('a text falls into its words, whatever stands between them', () => {
  expect(wordsOf('«¿Qué?», dijo 2FA: socias/os y co-operative')).toEqual(['qué', 'dijo', '2fa', 'socias', 'os', 'y', 'co', 'operative']);
  expect(wordsOf('Mutira\u0303o')).toEqual(['mutirão']);
});

test('words with accents are written once more without them, in a form that stems as their plural does', () => {
  expect(stemmed('Organización común')).toBe('organización común organizaciones comun');
  expect(stemmed('sin nada')).toBe('sin nada');
  expect([stemmable('organizacion'), stemmable('reunion')]).toEqual(['organizaciones', 'reunion']);
  expect(plainOf('ñandú')).toBe('nandu');
});

test.each([
  ['sifrado', 'cifrado'],
  ['vijilancia', 'vigilancia'],
  ['asanblea', 'asamblea'],
  ['fishing', 'phishing'],
  ['seguransa', 'segurança'],
  ['yave', 'llave'],
  ['keso', 'queso'],
])('%s sounds like %s', (heard, written) => {
  expect(soundOf(heard)).toBe(soundOf(written));
});

test.each([
  ['coperativa', 'cooperativa'],
  ['metadtos', 'metadatos'],
  ['pasword', 'password'],
  ['asmablea', 'asamblea'],
  ['contraceña', 'contraseña'],
])('%s shares a form with %s, one slip away', (slip, word) => {
  expect(formsOf(slip).some((form) => formsOf(word).includes(form))).toBe(true);
});

test('slips are counted: a letter more, less, another, or two that changed places', () => {
  expect(
    [
      ['casa', 'casa'],
      ['casa', 'cas'],
      ['casa', 'cosa'],
      ['casa', 'csaa'],
      ['', 'abc'],
    ].map(([one, other]) => slipsBetween(one!, other!)),
  ).toEqual([0, 1, 1, 1, 3]);
});
