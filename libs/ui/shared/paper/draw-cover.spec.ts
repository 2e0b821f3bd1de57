import { expect, test } from '@jest/globals';
import { drawCover } from './draw-cover.ts';
import { emblems, type Emblem } from './emblems.ts';

const names = Object.keys(emblems) as Emblem[];
const seeds = ['que-cuidamos', 'cuentas', 'comunicacion', 'dispositivos', 'navegar', 'cuidarnos', 'decidir', 'sostener', 'ñandutí', ''];

type Place = readonly [x: number, y: number];

/** The places that one command of a path names, in absolute terms. */
function placesOfStep([fromX, fromY]: Place, command: string, numbers: readonly number[]): Place[] {
  const pairs = numbers.flatMap((x, at): Place[] => (at % 2 ? [] : [[x, numbers[at + 1] ?? NaN]]));
  // Of a half circle, only its end; relative steps go on from where the one before ended.
  if (command === 'a') return [[fromX + (numbers[5] ?? NaN), fromY + (numbers[6] ?? NaN)]];
  if (command !== 'l') return pairs;
  let [x, y] = [fromX, fromY];
  return pairs.map(([right, down]): Place => [(x += right), (y += down)]);
}

/** Every place that a path names. */
function placesOf(path: string): Place[] {
  const places: Place[] = [];
  for (const [, command = '', rest = ''] of path.matchAll(/([MLQla])([^MLQlaZ]*)/g))
    places.push(...placesOfStep(places.at(-1) ?? [0, 0], command, rest.trim().split(' ').map(Number)));
  return places;
}

test('the same seed and emblem always give the same sheet', () => {
  for (const emblem of names) expect(drawCover('que-cuidamos', emblem)).toBe(drawCover('que-cuidamos', emblem));
  expect(drawCover('que-cuidamos', 'voz').split('Z')[0]).toBe('M12.5 -63l2.5 4 -2.5 4 -2.5 -4');
});

test('different seeds give different sheets', () => {
  const sheets = new Set(seeds.map((seed) => drawCover(seed, 'ave')));
  expect(sheets.size).toBe(seeds.length);
});

test('both halves of every sheet mirror each other', () => {
  for (const emblem of names) {
    for (const seed of seeds) {
      const places = placesOf(drawCover(seed, emblem));
      expect(places.length).toBeGreaterThan(60);
      const key = ([x, y]: Place): string => `${Math.round(x * 10) || 0} ${Math.round(y * 10) || 0}`;
      const known = new Set(places.map(key));
      const alone = places.filter(([x, y]) => !known.has(key([-x, y])));
      expect({ emblem, seed, alone }).toEqual({ emblem, seed, alone: [] });
    }
  }
});

test('every cut stays on the paper', () => {
  const outside = names.flatMap((emblem) =>
    seeds.flatMap((seed) => placesOf(drawCover(seed, emblem)).filter(([x, y]) => Math.abs(x) > 99 || y < -66 || y > 70)),
  );
  expect(outside).toEqual([]);
});
