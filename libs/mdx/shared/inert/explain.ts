import type { InertIssue } from './issue.ts';

/** The sentence that says what is wrong and how to mend it. `t` says a text by its id. */
export function explain({ code, args }: InertIssue, t: (id: string, values?: Readonly<Record<string, unknown>>) => string): string {
  return t(`mdx.issue.${code}`, args);
}
