import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isFull } from '../support/extent.ts';
import { root } from '../support/project-files.ts';
import { attacks } from './attacks/index.ts';
import { pathological } from './attacks/pathological.ts';

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
