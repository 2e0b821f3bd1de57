import { expect, test } from '@jest/globals';
import type { Block } from './block.ts';
import { settleBlocks } from './settle.ts';

test('white space between blocks goes and words among blocks become paragraphs', () => {
  expect(settleBlocks(['\n', ['p', ' a\n'], '\n', ['Callout', { type: 'tip' }, 'suelto ', ['em', 'x'], '\n', ['p', 'b'], '\n']])).toEqual([
    ['p', 'a'],
    ['Callout', { type: 'tip' }, ['p', 'suelto ', ['em', 'x']], ['p', 'b']],
  ]);
});

test.each<[string, Block[]]>([
  ['in the same paragraph', [['p', '¿Qué ', ['em', 'eso'], '?\n', ['Option', {}, 'uno'], '\n', ['Option', {}, ['p', 'dos']]]]],
  ['after a blank line', [['p', '¿Qué ', ['em', 'eso'], '?'], '\n', ['Option', {}, ['p', 'uno']], '\n', ['Option', {}, 'dos'], '\n']],
])('a question has one form however its options were written: %s', (_how, children) => {
  expect(settleBlocks([['Question', { id: 'q' }, ...children]])[0]).toEqual([
    'Question',
    { id: 'q' },
    '¿Qué ',
    ['em', 'eso'],
    '?',
    ['Option', 'uno'],
    ['Option', 'dos'],
  ]);
});

test('headings get ids of their own and links within the text follow them', () => {
  expect(
    settleBlocks([
      ['h2', 'Qué cuidamos'],
      ['h3', 'Qué ', ['em', 'cuidamos']],
      ['p', ['a', { href: '#que-cuidamos' }, 'arriba']],
    ]),
  ).toEqual([
    ['h2', { id: 's-que-cuidamos' }, 'Qué cuidamos'],
    ['h3', { id: 's-que-cuidamos-2' }, 'Qué ', ['em', 'cuidamos']],
    ['p', ['a', { href: '#s-que-cuidamos' }, 'arriba']],
  ]);
});

test('a list of tasks loses boxes and classes, tables and code lose what the compiler adds', () => {
  const list: Block = [
    'ul',
    { className: 'contains-task-list' },
    '\n',
    ['li', { className: 'task-list-item' }, ['input', { type: 'checkbox' }], ' ', 'uno'],
    '\n',
  ];
  expect(settleBlocks([list])).toEqual([['ul', ['li', 'uno']]]);
  expect(settleBlocks([['pre', ['code', { className: 'language-sh' }, 'ls\n']]])).toEqual([['pre', ['code', 'ls']]]);
  expect(settleBlocks([['table', '\n', ['tbody', '\n', ['tr', '\n', ['td', 'x']]]]])).toEqual([['table', ['tbody', ['tr', ['td', 'x']]]]]);
});

test('the first number of a list is a number, however it was told', () => {
  expect(settleBlocks([['ol', { start: '7' }, ['li', 'x']]])).toEqual([['ol', { start: 7 }, ['li', 'x']]]);
});

test('a class that no compiler writes stays, to be refused', () => {
  expect(settleBlocks([['p', { className: 'x' }, 'a']])).toEqual([['p', { className: 'x' }, 'a']]);
});
