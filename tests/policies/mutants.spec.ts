/** @jest-environment-options {"isAlone": true} */
import { join } from 'node:path';
import { afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { sql } from '#libs/platform/server';
import { extent } from '../support/extent.ts';
import { filesBelow, textOf } from '../support/project-files.ts';

/** Every piece of SQL that says which rows somebody may see or change, by the file it stands in; those that hide nothing yet cannot be broken. */
const policies = filesBelow('libs')
  .filter((path) => path.endsWith('.policy.ts'))
  .flatMap((path) =>
    [...textOf(path).matchAll(/^export function (\w+)\(.*\): Sql \{\n([\s\S]*?)\n\}/gm)]
      .filter(([, , body]) => body!.trim() !== 'return sql`true`;')
      .map(([, name]) => [name!, path] as const),
  );

type Policy = (...given: unknown[]) => unknown;

/** The policy that lets everything through at the moment. */
let broken = '';
let matrix: typeof import('./matrix.ts');
let makeWorld: typeof import('./world.ts').aWorld;
let makeSchool: typeof import('../support/test-school.ts').aSchool;
let copies: typeof import('./copies.ts');

beforeAll(async () => {
  // What a policy imports is loaded with it, and stays as it was then: those that others stand on come first.
  const foundations = (path: string) => (path.includes('/people/') ? 0 : path.split('/').length);
  const paths = [...new Set(policies.map(([, each]) => each))].toSorted((one, other) => foundations(one) - foundations(other));
  for (const path of paths) {
    const file = join(process.cwd(), path);
    const actual = (await import(file)) as Record<string, Policy>;
    const breakable = policies
      .filter(([, each]) => each === path)
      .map(([name]) => [name, (...given: unknown[]) => (broken === name ? sql`true` : actual[name]!(...given))]);
    jest.unstable_mockModule(file, () => ({ ...actual, ...Object.fromEntries(breakable) }));
  }
  matrix = await import('./matrix.ts');
  copies = await import('./copies.ts');
  ({ aWorld: makeWorld } = await import('./world.ts'));
  ({ aSchool: makeSchool } = await import('../support/test-school.ts'));
}, 120_000);
afterEach(() => void (broken = ''));

/** What a school does otherwise than the table says while this policy lets everything through. */
async function noticed(name: string): Promise<string[]> {
  const { policyTable } = await import('./table.ts');
  const school = await makeSchool();
  try {
    const world = await makeWorld(school);
    broken = name;
    const inCopies = await copies.othersInCopies(world);
    return inCopies.length > 0 ? inCopies : await matrix.mismatches(world, policyTable(), ({ rows }) => rows !== null, 1);
  } finally {
    broken = '';
    await school.close();
  }
}

test('there are policies to take away, and with all of them in place nothing is noticed', async () => {
  expect(policies.length).toBeGreaterThan(4);
  expect(await noticed('none')).toEqual([]);
});

// A whole school is made for each: a quick run takes some of them, the full one and that of every change all.
test.each(extent(policies, 4))('a %s that lets everything through is noticed (%s)', async (name) => {
  expect(await noticed(name)).not.toEqual([]);
});
