import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RequestHandler } from 'express';
import {
  CannotStart,
  checkKey,
  erasedFileOf,
  type OpenDatabase,
  openDatabase,
  originsAt,
  readEnvironment,
  readKey,
  mediaFolder,
  migrate,
  newerKeysInUse,
} from '#libs/platform/server';
import { migrations } from '#migrations';
import { createSchool, type School } from './create-school.ts';
import { importContent } from './import-content.ts';
import { pages } from './pages.ts';
import { settleAdministrator } from './settle-administrator.ts';
import { explained, step } from './start-up.ts';

/** What `npm run dev` puts in front of the pages; nothing in production. */
const development = (globalThis as { developmentHandlers?: readonly RequestHandler[] }).developmentHandlers;

/** Starts the school: settings, key, database, migrations, content, network; each step says how long it took. */
export async function start(): Promise<void> {
  const environment = readEnvironment(process.env);
  const { key, isNew } = readKey(environment.keyFile);
  if (isNew)
    console.log(
      `A new key stands in ${environment.keyFile}. Keep a copy away from this machine: without it nobody's recovery words work, and nobody can make it again.`,
    );
  const database = await step('Database', () =>
    openDatabase(environment, environment.role === 'worker' ? 'worker' : 'server', console.log),
  );
  const opened: { database: OpenDatabase; school?: School } = { database };
  endOn(opened);
  try {
    const erasedFile = erasedFileOf(environment.keyFile);
    await step(
      'Migrations',
      () => migrate(database.address, migrations),
      (made) => `${made} new`,
    );
    await checkKey(database.address, key, environment.keyFile).catch((error: unknown) => {
      if (!isNew || !(error instanceof CannotStart)) throw error;
      // A key that opens nothing must not stand where the right one is to be put back.
      rmSync(environment.keyFile, { force: true });
      throw new CannotStart(
        `${environment.keyFile} was missing, and this database began with that key: the new one is taken away again; put your copy of the old one there, or nobody's recovery words work.`,
      );
    });
    const newerKeys = await newerKeysInUse(database.address, environment.keyFile);
    const options = {
      database: database.address,
      key,
      newerKeys,
      erasedFile,
      isWorker: environment.role !== 'web',
      mediaFolder: mediaFolder(environment.dataFolder),
    };
    await step(
      'Content',
      () => importContent(options, resolve('content')),
      ({ changed, gone, unchanged }) => `${changed} changed, ${gone} withdrawn, ${unchanged} as before`,
    );
    // Read before anybody asks: the first page is then no slower than the next, and a locked server knows its operations.
    const build = development ? null : await import('virtual:react-router/server-build');
    const school = await step('School', () =>
      createSchool({
        ...options,
        pages: [...(development ?? []), ...pages(build ?? (() => import('virtual:react-router/server-build')))],
        isDevelopment: development !== undefined,
        assets: resolve('dist/client/assets'),
        origins: (port) => originsAt(environment, port),
        graphqlOperations: environment.graphqlOperations,
      }),
    );
    opened.school = school;
    if (environment.role === 'worker') return console.log('Escuela Popular en Vuelo: working');
    const link = await settleAdministrator(school, environment);
    const { address } = await school.listen(environment.port, environment.host);
    console.log(`Escuela Popular en Vuelo: ${address}`);
    if (link) console.log(`Nobody administers the school yet. Whoever opens this within a day does, once: ${address}${link}`);
  } catch (error) {
    await opened.school?.close().catch(() => undefined);
    await database.stop();
    throw explained(error, environment);
  }
}

/** Ends in order on a signal, and at once when the database is lost: then nothing can be saved any more. */
function endOn(opened: { database: OpenDatabase; school?: School }): void {
  const end = async (code: number) => {
    await opened.school?.close();
    await opened.database.stop();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(0));
  void opened.database.lost.then((reason) => {
    console.error(reason.message);
    void end(1);
  });
}
