import { expect, test } from '@jest/globals';
import { withoutAnswers } from './answers.ts';
import type { Block } from './block.ts';
import { pointsOf } from './points.ts';

const text: Block[] = [
  ['Commitment', { id: 'hoy' }, ['p', 'x']],
  [
    'Callout',
    { type: 'tip' },
    [
      'Quiz',
      { id: 'quiz', mode: 'check' },
      ['Question', { id: 'una' }, 'A', ['Option', { correct: true, feedback: 'Sí' }, '1'], ['Option', { feedback: 'No' }, '2']],
      [
        'Question',
        { id: 'varias' },
        'B',
        ['Option', { correct: true, feedback: 'Sí' }, '1'],
        ['Option', { correct: true, feedback: 'También' }, '2'],
      ],
    ],
  ],
];

test('nothing of the answers stays in the public text, wherever the quiz stands', () => {
  const { blocks } = withoutAnswers(text);
  expect(JSON.stringify(blocks)).not.toMatch(/correct|feedback|También/);
  expect(blocks[1]).toEqual([
    'Callout',
    { type: 'tip' },
    [
      'Quiz',
      { id: 'quiz', mode: 'check' },
      ['Question', { id: 'una' }, 'A', ['Option', { value: 0 }, '1'], ['Option', { value: 1 }, '2']],
      ['Question', { id: 'varias', several: true }, 'B', ['Option', { value: 0 }, '1'], ['Option', { value: 1 }, '2']],
    ],
  ]);
});

test('the keys name quiz, question and each option in order', () => {
  const { answers } = withoutAnswers(text);
  expect(answers[0]).toEqual({
    quiz: 'quiz',
    mode: 'check',
    question: 'una',
    options: [
      { correct: true, feedback: 'Sí' },
      { correct: false, feedback: 'No' },
    ],
  });
  expect(answers.map(({ question }) => question)).toEqual(['una', 'varias']);
});

test('points are the same before and after the answers are taken out', () => {
  expect(pointsOf(text)).toEqual([
    { id: 'hoy', kind: 'commitment' },
    { id: 'quiz', kind: 'quiz', mode: 'check' },
    { id: 'una', kind: 'question', quiz: 'quiz', mode: 'check' },
    { id: 'varias', kind: 'question', quiz: 'quiz', mode: 'check' },
  ]);
  expect(pointsOf(withoutAnswers(text).blocks)).toEqual(pointsOf(text));
});
