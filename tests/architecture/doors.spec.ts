import { posix } from 'node:path';
import { expect, test } from '@jest/globals';
import { filesBelow, textOf } from '../support/project-files.ts';

const files = filesBelow('apps', 'libs', 'tests').filter((path) => /\.(tsx?|mjs)$/.test(path));

/** Every name that is taken from somewhere: imported, also while running, or handed on. */
const takings = files.flatMap((path) =>
  [...textOf(path).matchAll(/\{([^{}]*)\}(?: =| from)\s*(?:await import\()?'(#libs\/[^']+|\.[^']*)'/g)].flatMap(([, list, from]) => {
    const file = from!.startsWith('#') ? `${from!.slice(1)}/index.ts` : posix.join(posix.dirname(path), from!);
    return [...list!.matchAll(/(?:^|,)\s*(?:type )?(\w+)/g)].map(([, name]) => `${file} ${name}`);
  }),
);

test('a door offers nothing that nobody takes', () => {
  const taken = new Set(takings);
  const offered = files
    .filter((path) => /^libs\/.*\/index\.ts$/.test(path))
    .flatMap((path) =>
      [...textOf(path).matchAll(/^export (?:type )?(?:\{([^}]*)\}|\* as (\w+))/gm)].flatMap(([, list, whole]) =>
        [...(whole ?? list!).matchAll(/(\w+)\s*(?:,|$)/g)].map(([, name]) => ({ door: path, name: name! })),
      ),
    );
  expect(offered.length).toBeGreaterThan(300);
  // The door of a folder may be handed on by that of its side, whole.
  const sideOf = (door: string) => door.replace(/^(libs\/\w+\/\w+)\/.*$/, '$1/index.ts');
  const idle = offered.filter(({ door, name }) => ![door, sideOf(door)].some((place) => taken.has(`${place} ${name}`)));
  expect(idle.map(({ door, name }) => `${name} of ${door}`)).toEqual([]);
});
