import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { aFakeCheckout, type FakeCheckout } from '../support/fake-checkout.ts';

// A limit for a test that hangs, far from what it takes on a busy machine.
jest.setTimeout(60_000);

const both = ['ci --include=dev', 'run --silent'];

async function aPreparedCheckout(): Promise<FakeCheckout> {
  const checkout = aFakeCheckout();
  expect((await checkout.prepare().ended).code).toBe(0);
  expect(checkout.asked()).toEqual(both);
  return checkout;
}

test('a fresh checkout is installed and built, and the second time nothing is done', async () => {
  const checkout = await aPreparedCheckout();
  const again = checkout.prepare();
  await again.line('Packages and build: up to date');
  expect((await again.ended).code).toBe(0);
  expect(checkout.asked()).toEqual([]);
  expect(readdirSync(checkout.folder).filter((name) => name.startsWith('.preparing'))).toEqual([]);
});

test.each([
  ['a source', 'apps/server/index.ts', 'second', ['run --silent']],
  ['a new source', 'libs/new/server/index.ts', 'new', ['run --silent']],
  ['the lockfile', 'package-lock.json', '{"packages":{"":{},"node_modules/a":{"version":"2.0.0"}}}', both],
  ['a dependency', 'package.json', '{"dependencies":{"a":"1.0.1"}}', both],
  ['a script', 'package.json', '{"dependencies":{"a":"1.0.0"},"scripts":{"x":"y"}}', ['run --silent']],
  ['a test', 'apps/server/index.spec.ts', 'expect', []],
  ['a generated file', 'libs/ui/web/graphql-env.gen.d.ts', 'made', []],
  ['what is taught', 'content/courses/a/es/lesson.mdx', 'words', []],
])('when %s changes, only what depends on it is done again', async (_, path, content, asked) => {
  const checkout = await aPreparedCheckout();
  checkout.write(path, content);
  expect((await checkout.prepare().ended).code).toBe(0);
  expect(checkout.asked()).toEqual(asked);
});

test('packages that somebody installed by hand are not installed again', async () => {
  const checkout = aFakeCheckout();
  checkout.write('node_modules/.package-lock.json', '{"packages":{"node_modules/a":{"version":"1.0.0"}}}');
  await checkout.prepare().ended;
  expect(checkout.asked()).toEqual(['run --silent']);
  checkout.write('node_modules/.package-lock.json', '{"packages":{}}');
  await checkout.prepare().ended;
  expect(checkout.asked()).toEqual(['ci --include=dev']);
});

test('when npm fails, its code and a sentence come out, and the next time it is tried again', async () => {
  const checkout = aFakeCheckout();
  checkout.write('fail', '7');
  const { code, complaint } = await checkout.prepare().ended;
  expect(code).toBe(7);
  expect(complaint).toMatch(/^Packages: npm ended with code 7: look at the lines above; it needs the network[^\n]*\.$/);
  expect(checkout.asked()).toEqual(['ci --include=dev']);
  rmSync(join(checkout.folder, 'fail'));
  expect((await checkout.prepare().ended).code).toBe(0);
  expect(checkout.asked()).toEqual(both);
});

test('an interrupted build is done again, after the npm that outlived it has ended', async () => {
  const checkout = await aPreparedCheckout();
  checkout.write('apps/server/index.ts', 'second');
  checkout.write('hold', '');
  const killed = checkout.prepare();
  await killed.line('Build: npm run');
  killed.kill();
  const next = checkout.prepare();
  await next.line('Waiting for another start or test');
  expect(existsSync(join(checkout.folder, 'dist/.prepared'))).toBe(false);
  rmSync(join(checkout.folder, 'hold'));
  expect((await next.ended).code).toBe(0);
  expect(checkout.asked()).toEqual(['run --silent', 'run --silent']);
});

test('two that start together install once', async () => {
  const checkout = aFakeCheckout();
  checkout.write('hold', '');
  const first = checkout.prepare();
  await first.line('Packages: npm ci');
  const second = checkout.prepare();
  await second.line('Waiting for another start or test');
  rmSync(join(checkout.folder, 'hold'));
  expect((await Promise.all([first.ended, second.ended])).map(({ code }) => code)).toEqual([0, 0]);
  expect(checkout.asked()).toEqual(both);
});
