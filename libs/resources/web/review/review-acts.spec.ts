import { expect, test } from '@jest/globals';
import { commentsIn } from './review-acts.ts';

test('what was written beside the blocks is taken in their order, that on all of the text first, and what is empty is left out', () => {
  const typed = {
    'comment-10': 'diez',
    'comment-2': ' dos\r\nlíneas ',
    'comment-3': ' \r\n ',
    'comment-all': 'todo',
    'comment-x': 'no',
    version: '1',
  };
  expect(commentsIn(typed)).toEqual([
    { block: null, text: 'todo' },
    { block: 2, text: 'dos\nlíneas' },
    { block: 10, text: 'diez' },
  ]);
});
