import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDatabase } from './migrate.ts';
import { makeTestFolder } from './test-folder.ts';
import { aTestServer } from './test-server.ts';

/** Settings of the person who runs the tests must not change what the tests see, nor lead a test to her database. */
const ours = /^(ESCUELA_|S3_|(TEST_)?DATABASE_URL$|PORT$|HOST$|ROLE$|GRAPHQL_OPERATIONS$|BACKUP_(RECIPIENT|IDENTITY)$)/;

/** One PostgreSQL for the whole run, holding a migrated database that every test file copies. */
export default async function onePostgres({ rootDir }) {
  const { TEST_DATABASE_URL, DATABASE_URL } = process.env;
  for (const name of Object.keys(process.env).filter((each) => ours.test(each))) delete process.env[name];
  const folder = makeTestFolder(rootDir);
  process.env.TMPDIR = join(folder, 'tmp');
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  try {
    await unpackBrowser();
    const server = await aTestServer(folder, TEST_DATABASE_URL || DATABASE_URL);
    globalThis.endTests = () => server.stop().finally(removeFolder);
    const template = await prepareDatabase(server).catch((error) => server.stop().then(() => Promise.reject(error)));
    process.env.ESCUELA_TESTS = JSON.stringify({ run: server.run, address: server.address, template });
  } catch (error) {
    removeFolder();
    throw error;
  }
}

/** Once, before any worker needs it: two that unpack at the same time would run a file that is still being written. */
async function unpackBrowser() {
  const { default: packaged } = await import('@sparticuz/chromium');
  await packaged.executablePath().catch(() => undefined);
}
