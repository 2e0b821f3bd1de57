import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@jest/globals';
import { filesBelow, isTest, root, textOf } from '../support/project-files.ts';

const written = filesBelow('apps', 'libs', 'migrations', 'tests').filter((path) => /\.(tsx?|mjs|js|css)$/.test(path));
const linesOf = (path: string) => textOf(path).split('\n').length - 1;

test('no file is longer than 300 lines, no test longer than 400', () => {
  const long = written.map((path) => ({ path, lines: linesOf(path) })).toSorted((one, other) => other.lines - one.lines);
  const aside = long.filter(({ lines }) => lines > 200).map(({ path, lines }) => `  ${lines} ${path}`);
  if (aside.length) process.stdout.write(`Files of more than 200 lines, to be looked at:\n${aside.join('\n')}\n`);
  expect(long.filter(({ path, lines }) => lines > (isTest(path) ? 400 : 300))).toEqual([]);
});

test('files are named after what is in them', () => {
  const vague = /(^|[.-])(utils?|helpers?|common|misc|managers?)[.-]/i;
  const names = written.filter((path) => vague.test(basename(path)));
  expect(names).toEqual([]);
});

test('files are named in kebab case, with their role as suffix', () => {
  // Route files of tools, and what jest-environment or rolldown ask by name.
  const odd = written.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(tsx?|mjs|js|css)$/.test(basename(path)));
  expect(odd).toEqual([]);
});

test('the root holds what tools insist on, the five folders, and nothing else', () => {
  const allowed = [
    ...['apps', 'libs', 'content', 'migrations', 'tests'],
    ...['package.json', 'package-lock.json', 'nx.json', 'README.md', 'LICENSE'],
    ...['tsconfig.json', 'eslint.config.mjs', 'jest.config.mjs', 'vite.config.ts', 'react-router.config.ts'],
    // What git does not keep.
    ...['node_modules', 'dist', 'coverage', 'graph.json'],
  ];
  const rest = readdirSync(root).filter((name) => !name.startsWith('.') && !name.endsWith('.log') && !allowed.includes(name));
  expect(rest).toEqual([]);
});

test('content holds no program', () => {
  expect(filesBelow('content').filter((path) => /\.(tsx?|mjs|cjs|jsx?)$/.test(path))).toEqual([]);
});

test('no side exists that has nothing to say, and each is entered by its door', () => {
  const sides = new Set(filesBelow('libs').flatMap((path) => /^libs\/(?!tooling)\w+\/(server|web|shared)(?=\/)/.exec(path)?.[0] ?? []));
  expect(sides.size).toBeGreaterThan(10);
  for (const side of sides) expect(textOf(`${side}/index.ts`)).toMatch(/^export /m);
});

test('nobody exports by default but where a tool asks for it', () => {
  const asked = /^apps\/web\/(root|entry\.server|entry\.client|routes|routes\/.*)\.tsx?$|config\.|\.mjs$/;
  const defaults = written.filter((path) => /\.tsx?$/.test(path) && !asked.test(path) && /^export default /m.test(textOf(path)));
  expect(defaults).toEqual([]);
});
