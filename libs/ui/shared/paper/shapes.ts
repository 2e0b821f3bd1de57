/** A place on the sheet. A third part of 1 makes it pull a curve towards itself instead of being a corner. The sheet is folded on x = 0. */
export type Point = readonly [x: number, y: number, round?: 1];

// Rounds away from the fold on both sides, so that the halves stay alike; never "-0".
const short = (value: number): string => String((Math.sign(value) * Math.round(Math.abs(value) * 10)) / 10 || 0);
const at = (x: number, y: number): string => `${short(x)} ${short(y)}`;
const mirrored = (points: readonly Point[]): Point[] => points.map(([x, y, round]) => (round ? [-x, y, round] : [-x, y]));

/** Reads places as they are easiest to draw: `4 -6, 14 -12~`, where `~` pulls a curve. */
export function pointsOf(drawn: string): Point[] {
  return drawn.split(',').map((place): Point => {
    const [x = 0, y = 0] = place.replace('~', '').trim().split(' ').map(Number);
    return place.endsWith('~') ? [x, y, 1] : [x, y];
  });
}

/** One closed cut through the given points. */
export function closed(points: readonly Point[]): string {
  const after = (index: number): Point => points[(index + 1) % points.length] as Point;
  const halfway = (one: Point, other: Point): string => at((one[0] + other[0]) / 2, (one[1] + other[1]) / 2);
  const steps = points.map((point, index) => {
    const next = after(index);
    if (point[2]) return `Q${at(point[0], point[1])} ${next[2] ? halfway(point, next) : at(next[0], next[1])}`;
    return next[2] ? '' : `L${at(next[0], next[1])}`;
  });
  const first = points[0] as Point;
  const last = points[points.length - 1] as Point;
  return `M${first[2] ? halfway(last, first) : at(first[0], first[1])}${steps.join('')}Z`;
}

/** What a folded sheet shows after one cut: a half that starts and ends on the fold opens into one shape, any other cut into a pair. */
export function unfolded(half: readonly Point[]): string {
  const first = half[0] as Point;
  const last = half[half.length - 1] as Point;
  if (first[0] !== 0 || last[0] !== 0) return closed(half) + closed(mirrored(half));
  return closed([...half, ...mirrored(half.slice(1, -1)).reverse()]);
}

/** A lozenge that stands on its point; on the fold it is one, elsewhere a pair. */
export function lozenge(x: number, y: number, width: number, height: number): string {
  const one = (centre: number): string =>
    `M${at(centre, y - height / 2)}l${at(width / 2, height / 2)} ${at(-width / 2, height / 2)} ${at(-width / 2, -height / 2)}Z`;
  return x === 0 ? one(0) : one(x) + one(-x);
}

/** A round hole; on the fold it is one, elsewhere a pair. */
export function hole(x: number, y: number, radius: number): string {
  const arc = (to: number): string => `a${short(radius)} ${short(radius)} 0 1 0 ${short(to)} 0`;
  const one = (centre: number): string => `M${at(centre - radius, y)}${arc(2 * radius)}${arc(-2 * radius)}Z`;
  return x === 0 ? one(0) : one(x) + one(-x);
}

/** A slender leaf of the given length that points away from the angle; always a pair. */
export function leaf(x: number, y: number, width: number, length: number, angle: number): string {
  const one = (side: 1 | -1): string => {
    const turned = (along: number, across: number): string =>
      at(side * (x + along * Math.cos(angle) - across * Math.sin(angle)), y + along * Math.sin(angle) + across * Math.cos(angle));
    return `M${turned(-length / 2, 0)}Q${turned(0, width)} ${turned(length / 2, 0)}Q${turned(0, -width)} ${turned(-length / 2, 0)}Z`;
  };
  return one(1) + one(-1);
}

/** A straight strip between two places; lying on the fold it is one, elsewhere a pair. */
export function bar(from: Point, to: Point, width: number): string {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const [x, y] = [(Math.sin(angle) * width) / 2, (Math.cos(angle) * width) / 2];
  if (from[0] === 0 && to[0] === 0)
    return closed([
      [-x, from[1]],
      [x, from[1]],
      [x, to[1]],
      [-x, to[1]],
    ]);
  const half: Point[] = [
    [from[0] - x, from[1] + y],
    [to[0] - x, to[1] + y],
    [to[0] + x, to[1] - y],
    [from[0] + x, from[1] - y],
  ];
  if (to[0] !== 0) return closed(half) + closed(mirrored(half));
  return closed([half[0] as Point, [-from[0] + x, from[1] + y], [-from[0] - x, from[1] - y], half[3] as Point]);
}
