/** One step from a list to another: an item that stays, one that goes, or one that comes. */
export interface Step {
  readonly is: 'same' | 'gone' | 'new';
  readonly item: string;
}

/** The shortest way from one list to another, as E. W. Myers found it ("An O(ND) difference algorithm"). Lists that differ in more than `most` items are not compared further: what is between their common ends goes, and the other comes. */
export function stepsBetween(before: readonly string[], after: readonly string[], most: number): readonly Step[] {
  const head = commonHead(before, after);
  const tail = commonTail(before.slice(head), after.slice(head));
  const [one, other] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  return [
    ...before.slice(0, head).map((item) => ({ is: 'same', item }) as const),
    ...(shortest(one, other, most) ?? allOther(one, other)),
    ...before.slice(before.length - tail).map((item) => ({ is: 'same', item }) as const),
  ];
}

function commonHead(one: readonly string[], other: readonly string[]): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[length] === other[length]) length++;
  return length;
}

function commonTail(one: readonly string[], other: readonly string[]): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[one.length - 1 - length] === other[other.length - 1 - length]) length++;
  return length;
}

function allOther(one: readonly string[], other: readonly string[]): readonly Step[] {
  return [...one.map((item) => ({ is: 'gone', item }) as const), ...other.map((item) => ({ is: 'new', item }) as const)];
}

/** For each number of changes, how far one comes in the first list on each diagonal. */
type Reach = ReadonlyMap<number, number>;

function shortest(one: readonly string[], other: readonly string[], most: number): readonly Step[] | null {
  const history: Reach[] = [];
  let reach: Reach = new Map([[1, 0]]);
  for (let changes = 0; changes <= Math.min(most, one.length + other.length); changes++) {
    history.push(reach);
    const next = new Map<number, number>();
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const end = slide(one, other, startOf(reach, diagonal, changes), diagonal);
      next.set(diagonal, end);
      if (end >= one.length && end - diagonal >= other.length) return walkBack(one, other, history);
    }
    reach = next;
  }
  return null;
}

/** Whether the best way onto a diagonal is by an item that comes, and not by one that goes. */
function comesDown(reach: Reach, diagonal: number, changes: number): boolean {
  return diagonal === -changes || (diagonal !== changes && at(reach, diagonal - 1) < at(reach, diagonal + 1));
}

function startOf(reach: Reach, diagonal: number, changes: number): number {
  return comesDown(reach, diagonal, changes) ? at(reach, diagonal + 1) : at(reach, diagonal - 1) + 1;
}

function slide(one: readonly string[], other: readonly string[], start: number, diagonal: number): number {
  let end = start;
  while (end < one.length && end - diagonal < other.length && one[end] === other[end - diagonal]) end++;
  return end;
}

function walkBack(one: readonly string[], other: readonly string[], history: readonly Reach[]): readonly Step[] {
  const steps: Step[] = [];
  let [x, y] = [one.length, other.length];
  const stay = (until: number) => {
    for (; x > until; y--) steps.push({ is: 'same', item: one[--x] ?? '' });
  };
  for (let changes = history.length - 1; changes > 0; changes--) {
    const reach = history[changes] ?? new Map<number, number>();
    const isDown = comesDown(reach, x - y, changes);
    stay(startOf(reach, x - y, changes));
    steps.push(isDown ? { is: 'new', item: other[--y] ?? '' } : { is: 'gone', item: one[--x] ?? '' });
  }
  stay(0);
  return steps.reverse();
}

function at(reach: Reach, diagonal: number): number {
  return reach.get(diagonal) ?? -1;
}
