import { Client } from 'pg';
import { CannotStart, WrongSetting } from '../environment/cannot-start.ts';
import { errorCode } from '../environment/error-code.ts';

const oldest = 15;

const refusals: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'no server listens there: start it, or correct host and port',
  ENOENT: 'there is no socket of a server there: start it, or correct the folder',
  ENOTFOUND: 'its host has no address: correct the host',
  EAI_AGAIN: 'its host has no address: correct the host',
  ETIMEDOUT: 'its host does not answer: correct the host, or open the way to it',
  '28P01': 'it refuses the user or the password: correct them',
  '28000': 'it refuses this user: correct the user, or allow it in pg_hba.conf',
  '3D000': 'it has no database of that name: create it',
  '53300': 'it takes no more connections now: raise its max_connections',
};

/** What a server says of itself. */
export interface Facts {
  readonly version: number;
  readonly encoding: string;
  readonly may_create: boolean;
}

/** Checks that the operator's own server can hold the school; throws a sentence without the address, which may hold a password. */
export async function checkDatabaseUrl(url: string): Promise<void> {
  const problem = problemOf(await factsOf(url));
  if (problem) throw new WrongSetting('DATABASE_URL', problem);
}

/** What keeps a server with these properties from holding the school, if anything. */
export function problemOf({ version, encoding, may_create }: Facts): string | undefined {
  if (version < oldest * 10_000) return `leads to PostgreSQL ${Math.floor(version / 10_000)}: the school needs ${oldest} or newer.`;
  if (encoding !== 'UTF8') return `leads to a database that keeps text as ${encoding}: create it with encoding 'UTF8'.`;
  if (!may_create) return 'names a user who may not create schemas in that database: make it the owner of the database.';
  return undefined;
}

async function factsOf(url: string): Promise<Facts> {
  const client = new Client({ connectionString: url, application_name: 'escuela', connectionTimeoutMillis: 10_000 });
  // A connection that breaks later is told by the query; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(
      `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
         has_database_privilege(current_database(), 'create') as may_create`,
    );
    const [facts] = rows;
    if (!facts) throw new CannotStart('The server of DATABASE_URL did not answer a simple question: look at its log.');
    return facts;
  } catch (error) {
    throw error instanceof CannotStart ? error : notReached(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function notReached(error: unknown): CannotStart {
  const code = errorCode(error);
  const reason = refusals[code] ?? `it cannot be reached (${code || 'no answer'}): try the same address with psql`;
  return new CannotStart(`The database of DATABASE_URL: ${reason}.`);
}
