import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../support/project-files.ts';
import { attacks } from './attacks/index.ts';
import { pathological } from './attacks/pathological.ts';

/** Whether everything is tried, however long it takes. */
export const isFull = process.env['TESTS'] === 'full';

/** As it is, inside a component, and inside a prop, out of which it may break. */
export const embeddings: readonly ((input: string) => string)[] = [
  (input) => input,
  (input) => `<Callout type="tip">\n\n${input}\n\n</Callout>`,
  (input) => `<Callout type="tip" title="${input}">x</Callout>`,
];

/** Everything in every embedding. */
export function embedded(inputs: readonly string[]): string[] {
  return embeddings.flatMap((embed) => inputs.map(embed));
}

/** What others have collected, where it lies beside the project: nothing of it is kept in here. */
export function corpora(): ReadonlyMap<string, readonly string[]> {
  const folder = process.env['MDX_CORPORA'] ?? resolve(root, '../shared/corpora');
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(files.map((name) => [name, (JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown[]).map(String)]));
}

/** Our own attacks and amounts, each once. Whole amounts take a second each, so a quick run takes a small part of them. */
export function ownInputs(): readonly string[] {
  return [...new Set([...Object.values(attacks).flat(), ...pathological(isFull ? 64_000 : 1200)])];
}

/** So many of a list, spread over all of it, the same ones every time. */
export function sampled<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = Math.max(1, items.length / count);
  return Array.from({ length: Math.min(count, items.length) }, (_, at) => items[Math.floor(at * step)]!);
}
