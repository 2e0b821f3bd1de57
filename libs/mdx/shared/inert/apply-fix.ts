import type { Fix } from './issue.ts';

/** The source with one fix applied. */
export function applyFix(source: string, { from, to, insert }: Fix): string {
  return source.slice(0, from) + insert + source.slice(to);
}
