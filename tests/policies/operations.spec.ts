import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aSchool, patience } from '../support/test-school.ts';
import { askings, casesOf, mismatches, operationsOf, play } from './matrix.ts';
import { policyTable } from './table.ts';
import { aWorld, type World } from './world.ts';

let world: World;
const table = policyTable();
beforeAll(async () => void (world = await aWorld(await aSchool())), patience);
afterAll(() => world?.school.close());

test('every operation of the schema is asked, and nothing that it does not have', () => {
  expect(askings.map(([name]) => name).toSorted()).toEqual([...operationsOf(world)].toSorted());
});

test(
  "what is somebody else's and what is not there get the same answer, word for word",
  async () => {
    const hidden = new Map<string, Set<string>>();
    // What is about no rows cannot tell them apart, and some of it ends sessions.
    for (const one of casesOf(({ rows }) => rows !== null)) {
      const { outcome, answer } = await play(world, one);
      const asker = `${one.entry[0]} as ${one.actor}`;
      if (outcome === 'hidden') hidden.set(asker, (hidden.get(asker) ?? new Set()).add(JSON.stringify(answer)));
    }
    expect(hidden.size).toBeGreaterThan(30);
    expect([...hidden].filter(([, answers]) => answers.size > 1)).toEqual([]);
  },
  patience,
);

test(
  'every operation answers everybody as the table says, about everything',
  async () => {
    expect(await mismatches(world, table)).toEqual([]);
  },
  patience,
);
