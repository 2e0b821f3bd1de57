import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { CannotStart, migrate, openDatabase, readEnvironment, readKey } from '#libs/platform/server';
import { migrations } from '#migrations';
import { importContent } from './import-content.ts';

/** `npm run content -- import [folder]`: takes the folder into the database of the school, also while it runs. */
async function importFolder(folder: string): Promise<void> {
  const environment = readEnvironment(process.env);
  const { key } = readKey(environment.keyFile);
  const database = await openDatabase(environment, 'command', console.log);
  try {
    await migrate(database.address, migrations);
    const { changed, gone, unchanged } = await importContent({ database: database.address, key, isWorker: false }, folder);
    console.log(`${changed} changed, ${gone} withdrawn, ${unchanged} as before`);
  } finally {
    await database.stop();
  }
}

const [command, folder = 'content'] = process.argv.slice(2);
if (command === 'import') {
  importFolder(resolve(folder)).then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error instanceof CannotStart ? error.message : 'The import failed; nothing was changed.');
      process.exit(1);
    },
  );
} else {
  // What needs no database is done by the tools, from their sources.
  process.exit(
    spawnSync(process.execPath, ['--no-warnings', 'libs/tooling/content/cli.ts', ...process.argv.slice(2)], { stdio: 'inherit' }).status ??
      1,
  );
}
