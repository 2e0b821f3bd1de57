import { readFileSync } from 'node:fs';

/** Whom the table tells about, as its columns name them. */
export const actors = [
  'visitor',
  'half',
  'learner',
  'member',
  'trainer',
  'editor',
  'coordinator',
  'administrator',
  'suspended',
  'erased',
] as const;

/** One of them. */
export type Actor = (typeof actors)[number];

/** What comes of an act: done or shown; told to come in first; told that one may not; told nothing, as if it were not there. */
export type Outcome = 'yes' | 'sign in' | 'no' | 'hidden';

/** One line of the table. */
export interface Line {
  readonly policy: string;
  readonly about: string;
  readonly outcomes: Readonly<Record<Actor, Outcome>>;
}

const outcomes: readonly string[] = ['yes', 'sign in', 'no', 'hidden'];

/** The reviewed table, line by line; fails where a line is not whole. */
export function policyTable(): readonly Line[] {
  const [head = '', ...lines] = readFileSync('tests/policies/policies.csv', 'utf8').trim().split('\n');
  if (head !== ['policy', 'about', ...actors].join(',')) throw new Error(`The table names its columns otherwise: ${head}`);
  return lines.map((line) => {
    const [policy = '', about = '', ...cells] = line.split(',');
    if (cells.length !== actors.length || cells.some((cell) => !outcomes.includes(cell))) throw new Error(`Not whole: ${line}`);
    return { policy, about, outcomes: Object.fromEntries(actors.map((actor, at) => [actor, cells[at]])) as Record<Actor, Outcome> };
  });
}

/** What the table says of a policy for somebody. */
export function told(table: readonly Line[], policy: string, about: string | null, actor: Actor): Outcome {
  const lines = table.filter((line) => line.policy === policy && (about === null || line.about === about));
  if (lines.length !== 1) throw new Error(`The table has ${lines.length} lines for ${policy}${about ? `, ${about}` : ''}`);
  return lines[0]!.outcomes[actor];
}
