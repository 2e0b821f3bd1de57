import { NestFactory } from '@nestjs/core';
import {
  CannotStart,
  DiscreetLogger,
  erasedFileOf,
  Erasures,
  existingKey,
  mediaFolder,
  migrate,
  newerKeysInUse,
  type OpenDatabase,
  openDatabase,
  readEnvironment,
  readIdentity,
  restore,
} from '#libs/platform/server';
import { migrations } from '#migrations';
import { RowsModule, type RowsOptions } from './app.module.ts';

/** `npm run restore -- FILE`: puts a backup into an empty place, and erases again what was erased since it was made. */
export async function restoreFrom(file: string): Promise<void> {
  const environment = readEnvironment(process.env);
  const { dataFolder, keyFile } = environment;
  const [key, identity] = [existingKey(keyFile), readIdentity(environment.backupIdentity)];
  let database: OpenDatabase | undefined;
  const open = async () => (database = await openDatabase(environment, 'command', console.log)).address;
  try {
    await restore({ file, identity, key, dataFolder, migrations, open, say: console.log });
    if (!database) throw new CannotStart('The database was not opened: try again.');
    const { address } = database as OpenDatabase;
    await migrate(address, migrations);
    const newerKeys = await newerKeysInUse(address, keyFile);
    const gone = await eraseAgain({
      database: address,
      key,
      newerKeys,
      erasedFile: erasedFileOf(keyFile),
      isWorker: false,
      mediaFolder: mediaFolder(dataFolder),
    });
    console.log(`Erased again: ${gone}. Restored. Start the school with npm start; people come back with what they had on that day.`);
  } finally {
    await database?.stop();
  }
}

/** Clears rows that came back from an archive of what is on the list of either memory. */
export async function eraseAgain(options: RowsOptions): Promise<number> {
  const rows = await NestFactory.createApplicationContext(RowsModule.with(options), {
    logger: new DiscreetLogger({ logLevels: ['error', 'warn'] }),
    abortOnError: false,
  });
  try {
    const erasures = rows.get(Erasures);
    const gone = await erasures.replay(await erasures.listed());
    await erasures.settle();
    return gone;
  } finally {
    await rows.close();
  }
}
