import type { Client } from 'pg';
import { errorCode } from '../environment/error-code.ts';
import type { Environment } from '../environment/index.ts';

/** What one check found: all is well, something deserves care, or something is wrong; and what to do about it. */
export interface Finding {
  readonly name: string;
  readonly state: 'good' | 'care' | 'bad';
  readonly say: string;
}

/** What the doctor looks at. It changes nothing of it. */
export interface Patient {
  readonly environment: Environment;
  /** A connection that can only read, or why there is none. */
  readonly database: Client | Verdict;
  /** The names of the changes of the database that this version knows. */
  readonly migrations: readonly string[];
  /** Today in UTC. */
  readonly today: string;
  /** Where to look for the school's answers instead of at this machine. */
  readonly at: string | null;
}

/** Looks at one thing. */
export type Check = (patient: Patient) => Promise<Finding>;

/** A check whose findings all carry one name. */
export function check(name: string, look: (patient: Patient) => Promise<Verdict> | Verdict): Check {
  return async (patient) => {
    const [state, say] = await look(patient);
    return { name, state, say };
  };
}

/** A finding without its name. */
export type Verdict = readonly [state: Finding['state'], say: string];

/** A check that needs the database; without one there is nothing to judge. */
export function checkRows(name: string, look: (client: Client, patient: Patient) => Promise<Verdict>): Check {
  return check(name, (patient) => ('query' in patient.database ? look(patient.database, patient) : patient.database));
}

/** Does every check, one after the other; one that fails itself is a finding too. */
export async function examine(checks: readonly Check[], patient: Patient): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const one of checks) findings.push(await one(patient).catch(failed));
  return findings;
}

const noSuchTable = '42P01';

function failed(error: unknown): Finding {
  if (errorCode(error) === noSuchTable)
    return {
      name: 'database',
      state: 'care',
      say: 'A table is not there yet, and so something could not be looked at: npm start makes it.',
    };
  const what = error instanceof Error ? `${error.name} ${errorCode(error)}`.trim() : 'unknown';
  return {
    name: 'doctor',
    state: 'bad',
    say: `Something could not be looked at (${what}): run npm run doctor again while the school runs.`,
  };
}
