import { expect, test } from '@jest/globals';
import { withoutAnswers } from './answers.ts';
import type { Block } from './block.ts';
import { checkBlocks } from './check-blocks.ts';

const option = (right: boolean): Block => ['Option', right ? { correct: true, feedback: 'Sí.' } : { feedback: 'No.' }, 'Palabras'];
const quiz = (...questions: Block[]): Block => ['Quiz', { id: 'q', mode: 'practice' }, ...questions];
const question = (id: string, ...children: Block[]): Block => ['Question', { id }, '¿Qué?', ...children];
const codes = (blocks: unknown, answers?: 'removed') => checkBlocks(blocks, answers).map(({ code, path }) => `${code} ${path.join('.')}`);

test('a whole text of every kind of block passes', () => {
  const text: Block[] = [
    ['h2', { id: 's-uno' }, 'Uno'],
    ['p', 'Con ', ['Term', { id: 'tor' }, 'Tor'], ' y ', ['a', { href: '/glosario' }, 'glosario']],
    ['ul', ['li', 'uno', ['ul', ['li', 'dentro']]]],
    ['table', ['thead', ['tr', ['th', { align: 'right' }, 'a']]], ['tbody', ['tr', ['td', 'b']]]],
    ['Steps', ['Step', { title: 'Uno' }, ['p', 'x']]],
    ['RiskMatrix', { id: 'riesgos' }, ['Risk', { name: 'Robo', likelihood: 5, impact: 1 }]],
    ['Reflection', { id: 'r', prompt: '¿Y?' }],
    ['Checklist', { id: 'c' }, ['ul', ['li', 'x']]],
    quiz(question('q1', option(true), option(false))),
  ];
  expect(checkBlocks(text)).toEqual([]);
  expect(checkBlocks(withoutAnswers(text).blocks, 'removed')).toEqual([]);
});

test.each<[string, unknown, string]>([
  ['a script', [['script', 'alert(1)']], 'unknown-tag 0'],
  ['a handler', [['p', { onClick: 'x' }, 'a']], 'unknown-attribute 0'],
  ['a style', [['p', { style: 'x' }, 'a']], 'unknown-attribute 0'],
  ['an unknown component', [['Iframe', 'a']], 'unknown-component 0'],
  ['a word of Object.prototype as a component', [['constructor', 'a']], 'unknown-tag 0'],
  ['a script address', [['p', ['a', { href: 'javascript:alert(1)' }, 'x']]], 'link-not-allowed 0.0'],
  ['a link in a link', [['p', ['a', { href: '/rutas' }, ['Term', { id: 'tor' }, 'x']]]], 'link-inside-link 0.0.0'],
  ['a heading that takes any id', [['h2', { id: 'root' }, 'x']], 'bad-attribute 0'],
  ['bare words among blocks', ['palabras'], 'child-not-allowed 0'],
  ['a paragraph in a paragraph', [['p', ['p', 'x']]], 'text-only-here 0.0'],
  ['a block component in running text', [['p', ['Callout', { type: 'tip' }, ['p', 'x']]]], 'block-component-inside-text 0.0'],
  ['a step on its own', [['Step', { title: 'x' }, ['p', 'x']]], 'wrong-parent 0'],
  ['a list item on its own', [['li', 'x']], 'child-not-allowed 0'],
  ['something else among steps', [['Steps', ['p', 'x']]], 'child-not-allowed 0.0'],
  ['a missing prop', [['Callout', ['p', 'x']]], 'missing-prop 0'],
  ['an unknown prop', [['Callout', { type: 'tip', colour: 'red' }, ['p', 'x']]], 'unknown-prop 0'],
  ['a number as a text', [['Discussion', { prompt: 'x', minutes: '20' }, ['p', 'x']]], 'bad-prop-value 0'],
  ['an id that is not kebab-case', [['Commitment', { id: 'Uno' }, ['p', 'x']]], 'bad-prop-value 0'],
  ['a day that does not exist', [['ToolCard', { name: 'x', url: 'https://a.org', reviewed: '2026-02-30' }, 'x']], 'bad-prop-value 0'],
  [
    'the same id twice',
    [
      ['Commitment', { id: 'a' }, ['p', 'x']],
      ['Reflection', { id: 'a', prompt: 'x' }],
    ],
    'duplicate-id 1',
  ],
  ['an empty component', [['Callout', { type: 'tip' }]], 'empty-component 0'],
  ['a checklist without a list', [['Checklist', { id: 'a' }, ['p', 'x']]], 'checklist-needs-list 0'],
  ['a question without a right option', [quiz(question('a', option(false), option(false)))], 'no-right-option 0.0'],
  ['a question with one option', [quiz(question('a', option(true)))], 'too-few-options 0.0'],
  ['words after the options', [quiz(question('a', option(true), option(false), 'más'))], 'text-after-options 0.0'],
  ['something that is no block', [null], 'not-blocks 0'],
  ['an object that is no list', { p: 'x' }, 'not-blocks '],
  ['props where children stand', [['p', 'x', { href: 'y' }]], 'not-blocks 0'],
])('%s is refused at its place', (_what, blocks, expected) => {
  expect(codes(blocks)).toEqual([expected]);
});

test('an option published with its answer is refused', () => {
  expect(codes([quiz(question('a', option(true), option(false)))], 'removed')).toContain('unknown-prop 0.0.1');
});

test('what is too deep or too much is refused without going on', () => {
  let deep: Block = 'x';
  for (let i = 0; i < 100; i += 1) deep = ['blockquote', deep];
  expect(codes([deep])[0]).toMatch(/^too-deep/);
  expect(codes(Array.from({ length: 10_000 }, () => ['hr']))).toEqual([expect.stringMatching(/^too-many-nodes/)]);
});
