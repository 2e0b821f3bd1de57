import { expect, test } from '@jest/globals';
import { problemOf } from './check-database-url.ts';

const enough = { version: 150_000, encoding: 'UTF8', may_create: true };

test.each([
  ['the oldest version that is enough', {}, undefined],
  ['a newer one', { version: 180_004 }, undefined],
  ['an older one', { version: 140_019 }, 'leads to PostgreSQL 14: the school needs 15 or newer.'],
  ['another encoding', { encoding: 'LATIN1' }, "leads to a database that keeps text as LATIN1: create it with encoding 'UTF8'."],
  [
    'a user without rights',
    { may_create: false },
    'names a user who may not create schemas in that database: make it the owner of the database.',
  ],
])('a server with %s', (_, differing, problem) => {
  expect(problemOf({ ...enough, ...differing })).toBe(problem);
});
