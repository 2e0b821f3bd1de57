/** How many of them there are. */
const count = 2000;

/** The next number of a fixed sequence, so that every run tries the same (the generator of Numerical Recipes). */
const after = (seed: number) => (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;

/** Halves of two attacks grown together where neither ends: what one opens, the other closes or turns into something else. */
export function splicedAttacks(whole: readonly string[]): readonly string[] {
  let seed = 1;
  const upTo = (bound: number) => {
    seed = after(seed);
    return Math.floor((seed / 2 ** 32) * bound);
  };
  return Array.from({ length: count }, () => {
    const [head, tail] = [whole[upTo(whole.length)]!, whole[upTo(whole.length)]!];
    return head.slice(0, upTo(head.length) + 1) + tail.slice(upTo(tail.length));
  });
}
