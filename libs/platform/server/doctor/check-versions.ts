import { check, checkRows, type Check, type Verdict } from './finding.ts';

/** Whether this Node is one that the school runs on. */
export function judgeNode(version: string): Verdict {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > 22 || (major === 22 && minor >= 22);
  return isEnough
    ? ['good', `Node ${version}.`]
    : ['bad', `Node ${version} is too old: start with npm, which brings Node 24, or install it.`];
}

/** What a PostgreSQL says of itself. */
export interface PostgresFacts {
  readonly version: number;
  readonly encoding: string;
  readonly fsync: string;
  readonly writes: string;
  readonly checksums: string;
}

/** Whether a PostgreSQL keeps what it was given. */
export function judgePostgres({ version, encoding, fsync, writes, checksums }: PostgresFacts): Verdict {
  const name = `PostgreSQL ${Math.floor(version / 10_000)}`;
  if (version < 150_000) return ['bad', `${name} is too old: the school needs 15 or newer.`];
  if (encoding !== 'UTF8')
    return ['bad', `${name} keeps text as ${encoding}: make a database with encoding 'UTF8' and restore a backup there.`];
  if (fsync !== 'on' || writes !== 'on')
    return ['bad', `${name} runs without fsync or full_page_writes: set both on, or a power cut takes what people saved.`];
  if (checksums !== 'on')
    return ['care', `${name} does not check what it reads from the disk: switch data checksums on with pg_checksums.`];
  return ['good', `${name}, UTF8, saves before it answers, and checks what it reads.`];
}

/** Programs and the shape of the database. */
export const versionChecks: readonly Check[] = [
  check('Node', () => judgeNode(process.versions.node)),
  checkRows('PostgreSQL', async (client) => {
    const { rows } = await client.query<PostgresFacts>(
      `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
         current_setting('fsync') as fsync, current_setting('full_page_writes') as writes, current_setting('data_checksums') as checksums`,
    );
    const [facts] = rows;
    return facts ? judgePostgres(facts) : ['bad', 'PostgreSQL does not answer a simple question: look at its log.'];
  }),
  checkRows('migrations', async (client, { migrations }) => {
    const { rows } = await client.query<{ name: string }>('select name from migrations');
    const seen = new Set(rows.map(({ name }) => name));
    const foreign = [...seen].filter((name) => !migrations.includes(name));
    const pending = migrations.filter((name) => !seen.has(name));
    if (foreign.length > 0)
      return ['bad', `The database was changed by a newer version of the school (${foreign.length} changes): update the school.`];
    if (pending.length > 0) return ['care', `${pending.length} changes of the database are still to be made: npm start makes them.`];
    return ['good', `All ${seen.size} changes of the database are made.`];
  }),
];
