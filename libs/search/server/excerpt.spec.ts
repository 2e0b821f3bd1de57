import { expect, test } from '@jest/globals';
import { excerptOf } from './excerpt.ts';

const marked = (summary: string, body: string, ...stems: string[]) =>
  excerptOf({ title: 'Un título', summary, body }, stems)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('');

test('words that begin with a stem are marked, whatever accents they carry', () => {
  expect(marked('Las contraseñas y la contraseña.', '', 'contrasen')).toBe('Las [contraseñas] y la [contraseña].');
  expect(marked('Descontraseñar', '', 'contrasen')).toBe('Descontraseñar');
});

test('where the summary says nothing of it, the place of the text is shown where it stands, cut at words', () => {
  const body = `${'antes de todo esto hay mucho '.repeat(20)}una olla común y después ${'más y más '.repeat(60)}`;
  const shown = marked('Un resumen.', body, 'oll');
  expect(shown).toMatch(/^…\u00a0\S.* \[olla\] común y después .*\u00a0…$/);
  expect(shown.length).toBeLessThan(270);
  expect(marked('Un resumen.', body, 'xyz')).toBe('Un resumen.');
  expect(marked('Un resumen.', body, 'oll', 'titul')).toBe('Un resumen.');
});

test('what is no stem of letters marks nothing', () => {
  expect(marked('a.b (c) <script>', '', '.*', '')).toBe('a.b (c) <script>');
});
