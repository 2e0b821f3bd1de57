import { Client } from 'pg';
import { contentCount } from '#libs/courses/server';
import {
  CannotStart,
  type Check,
  checkRows,
  checks,
  Clock,
  type Environment,
  examine,
  type Finding,
  holdsDatabase,
  openDatabase,
  type OpenDatabase,
  type Patient,
  pgAddress,
  readEnvironment,
} from '#libs/platform/server';
import { images } from '#libs/resources/server';
import { migrations } from '#migrations';

/** Whether anything is taught. */
const content: Check = checkRows('content', async (client) => {
  const count = await contentCount(async (sql) => (await client.query<{ count: number }>(sql)).rows);
  return count > 0
    ? ['good', `${count} texts are taken in.`]
    : ['bad', 'No content is taken in: npm run content -- import does it, or npm start.'];
});

/** Everything that the doctor looks at. */
export const allChecks: readonly Check[] = [...checks, content, images];

/** `npm run doctor [-- --at URL]`: looks at everything, changes nothing, and says what to do. Gives whether nothing is wrong. */
export async function examineSchool(at: string | null): Promise<boolean> {
  const environment = readEnvironment(process.env);
  const known = migrations.map((Migration) => new Migration().name);
  const today = new Clock().today();
  const findings = await withDatabase(environment, (database) =>
    examine(allChecks, { environment, database, migrations: known, today, at }),
  );
  tell(findings);
  return !findings.some(({ state }) => state === 'bad');
}

/** Opens what is there and makes nothing: the doctor must not begin a school. */
async function withDatabase<Result>(environment: Environment, work: (database: Patient['database']) => Promise<Result>): Promise<Result> {
  const isThere = environment.databaseUrl !== null || holdsDatabase(environment.dataFolder);
  if (!isThere) return work(['care', 'There is no database yet: npm start makes one.']);
  let opened: OpenDatabase | undefined;
  let client: Client | undefined;
  try {
    opened = await openDatabase(environment, 'command', console.log);
    client = await reader(opened);
  } catch (error) {
    await opened?.stop();
    if (error instanceof CannotStart) return work(['bad', error.message]);
    throw error;
  }
  try {
    return await work(client);
  } finally {
    await client.end();
    await opened.stop();
  }
}

/** A connection on which the database itself refuses every change. */
async function reader({ address }: OpenDatabase): Promise<Client> {
  const client = new Client({ ...pgAddress(address), application_name: 'escuela-doctor', options: '-c default_transaction_read_only=on' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

const marks = { good: 'good  ', care: 'care  ', bad: 'BAD   ' } as const;

function tell(findings: readonly Finding[]): void {
  for (const { name, state, say } of findings) console.log(`${marks[state]}${name}: ${say}`);
  const count = (state: Finding['state']) => findings.filter((finding) => finding.state === state).length;
  console.log(`${count('good')} good, ${count('care')} to take care of, ${count('bad')} bad`);
}
