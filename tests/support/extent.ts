/** Whether everything is tried, however long it takes: `npm run test:full`, and what `.ci/run` names. */
export const isFull = process.env['TESTS'] === 'full';

/** All of a list where everything is tried, else so many of it. */
export function extent<Item>(items: readonly Item[], count: number): readonly Item[] {
  return isFull ? items : sampled(items, count);
}

/** So many of a list, spread over all of it, the same ones every time. */
export function sampled<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = Math.max(1, items.length / count);
  return Array.from({ length: Math.min(count, items.length) }, (_, at) => items[Math.floor(at * step)]!);
}
