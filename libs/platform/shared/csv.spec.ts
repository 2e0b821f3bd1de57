import { expect, test } from '@jest/globals';
import { csvOf, listed, type Cell } from './csv.ts';

/** One row under one column, as its bytes stand in the file. */
const lineOf = (...cells: Cell[]) => csvOf(['a'], [cells]).replace(/^\uFEFFa\r\n/, '');

test('a table begins with its byte order mark and the names of its columns, and every line ends as RFC 4180 says', () => {
  expect(
    csvOf(
      ['uno', 'dos'],
      [
        ['1', 2],
        ['tres', null],
      ],
    ),
  ).toBe('\uFEFFuno,dos\r\n1,2\r\ntres,\r\n');
  expect(csvOf(['uno'], [])).toBe('\uFEFFuno\r\n');
});

test.each([
  ['a comma', 'uno, dos', '"uno, dos"'],
  ['a quotation mark', 'la «red» "libre"', '"la «red» ""libre"""'],
  ['a line break', 'uno\ndos', '"uno\ndos"'],
  ['the line break of another system', 'uno\r\ndos', '"uno\r\ndos"'],
  ['a semicolon, which other languages separate by', 'uno; dos', '"uno; dos"'],
  ['nothing', '', ''],
  ['letters of any script', 'ñandú ão 漢', 'ñandú ão 漢'],
])('a cell with %s stays one cell', (_, cell, expected) => {
  expect(lineOf(cell)).toBe(`${expected}\r\n`);
});

test.each([
  ['=1+1', `'=1+1`],
  ['+1', `'+1`],
  ['-1', `'-1`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\t=1', `"'\t=1"`],
  ['\r=1', `"'\r=1"`],
  [`=HYPERLINK("https://x.example","y")`, `"'=HYPERLINK(""https://x.example"",""y"")"`],
  ['uno;=1', `"uno;'=1"`],
  ['uno\n=1', `"uno\n'=1"`],
])('a text that a spreadsheet would compute (%j) is a text in it', (cell, expected) => {
  expect(lineOf(cell)).toBe(`${expected}\r\n`);
});

test('signs inside a text, and numbers, stay as they are', () => {
  expect(lineOf('a = b, c-d', 'uno@dos', -5, 2.5)).toBe('"a = b, c-d",uno@dos,-5,2.5\r\n');
});

test('the names of columns are cells like any other', () => {
  expect(csvOf(['=a', 'b,c'], [])).toBe(`\uFEFF'=a,"b,c"\r\n`);
});

test('several values share a cell', () => {
  expect(lineOf(listed(['uno', 'dos, tres']))).toBe('"uno | dos, tres"\r\n');
});
