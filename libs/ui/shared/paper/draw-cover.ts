import { emblems, type Emblem } from './emblems.ts';
import { oneOf, seeded } from './seeded.ts';
import { closed, hole, leaf, lozenge, pointsOf, unfolded, type Point } from './shapes.ts';

/** The part of the plane that a sheet takes: x = 0 is the fold, 0 0 the middle of its window. */
export const sheetBox = '-100 -66 200 136';

type Cut = (random: () => number) => string;

const ring = (count: number, radius: (index: number) => number, round: boolean): string =>
  closed(
    Array.from({ length: count }, (_, index): Point => {
      const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
      const [x, y] = [Math.cos(angle) * 66 * radius(index), Math.sin(angle) * 49 * radius(index)];
      return round ? [x, y, 1] : [x, y];
    }),
  );

const windows: readonly [Cut, ...Cut[]] = [
  () => ring(16, () => 1.03, true),
  () => ring(40, (index) => (index % 2 ? 0.95 : 1.06), false),
  () => ring(36, (index) => (index % 3 ? 0.97 : 1.14), true),
  () => unfolded(pointsOf('0 -51, 40 -48, 66 -26, 66 26, 40 48, 0 51')),
  () => unfolded(pointsOf('0 -55, 10 -48, 40 -48~, 70 -36~, 70 -4, 64 0, 70 4, 70 36~, 40 48~, 10 48, 0 54')),
  () => unfolded(pointsOf('0 -52, 46 -46~, 50 -34, 66 -28~, 62 0, 66 28~, 50 34, 46 46~, 0 52')),
];

const flower: Cut = (random) => {
  const petals = 6 + 2 * Math.floor(random() * 3);
  const radius = 7 + random() * 2.5;
  const bloom = (x: number, y: number): string =>
    Array.from({ length: petals }, (_, index) => {
      const angle = (index / petals) * 2 * Math.PI;
      return leaf(x + Math.cos(angle) * radius * 0.65, y + Math.sin(angle) * radius * 0.65, 3, radius * 0.85, angle);
    }).join('');
  return bloom(82, -38) + bloom(82, 38);
};

/** Whether every window leaves this place of the sheet whole. */
const isGround = (x: number, y: number): boolean => (Math.abs(x) / 76) ** 3 + (Math.abs(y) / 58) ** 3 > 1.04;

const lattice: Cut = (random) => {
  const step = oneOf(random, [8, 9]);
  let cuts = '';
  for (let row = -5; row <= 6; row++)
    for (let x = row % 2 ? step / 2 : 0; x < 97; x += step)
      if (row * step > -52 && isGround(x, row * step)) cuts += lozenge(x, row * step, 4.6, 6.4);
  return cuts;
};

const rays: Cut = (random) => {
  const count = oneOf(random, [5, 7, 9]);
  return Array.from({ length: count }, (_, index) => {
    const angle = ((index + 0.5) / count - 0.5) * Math.PI * 0.6;
    const [x, y] = [Math.cos(angle) * 87, Math.sin(angle) * 62];
    return isGround(x, y) ? leaf(x, y, 5.5, 14, Math.atan2(y, x) * 1.3) : '';
  }).join('');
};

const garland: Cut = (random) => {
  const lean = 0.5 + random() * 0.4;
  const leaves = [-44, -31, -18, -5, 8, 21, 34, 47]
    .map((y, index) => leaf(84 + (index % 2 ? 5 : -1), y, 5, 13, index % 2 ? lean : Math.PI - lean))
    .join('');
  return leaves + hole(72, -48, 2.4) + hole(72, 48, 2.4);
};

const grounds: readonly [Cut, ...Cut[]] = [flower, lattice, rays, garland];

const hem: Cut = (random) => {
  const count = oneOf(random, [8, 10, 12]);
  const kind = oneOf(random, ['lozenge', 'hole', 'both']);
  return Array.from({ length: count / 2 }, (_, index) => {
    const x = ((index + 0.5) * 200) / count;
    const isHole = kind === 'hole' || (kind === 'both' && index % 2 === 1);
    return isHole ? hole(x, -59, 2.3) : lozenge(x, -59, 5, 8);
  }).join('');
};

/** The cuts of a sheet as one path (even-odd). The same seed and emblem give the same bytes everywhere, and both halves mirror each other. */
export function drawCover(seed: string, emblem: Emblem): string {
  const random = seeded(`${seed}/${emblem}`);
  const cutWindow = oneOf(random, windows);
  const cutGround = oneOf(random, grounds);
  return hem(random) + cutGround(random) + cutWindow(random) + emblems[emblem];
}
