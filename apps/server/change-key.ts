import { NestFactory } from '@nestjs/core';
import {
  addKey,
  checkKey,
  DiscreetLogger,
  existingKey,
  KeyChange,
  keysIn,
  mediaFolder,
  newerKeysInUse,
  openDatabase,
  OutsideKey,
  readEnvironment,
} from '#libs/platform/server';
import { RowsModule, type RowsOptions } from './app.module.ts';

/** `npm run change-key`: adds a key to the file and moves all that is closed or linked to it. A change that was cut off is gone on with. */
export async function changeKey(): Promise<void> {
  const environment = readEnvironment(process.env);
  const { keyFile } = environment;
  const key = existingKey(keyFile);
  // As the school itself: it must not run meanwhile, for it would go on with the older key.
  const database = await openDatabase(environment, 'server', console.log);
  try {
    await checkKey(database.address, key, keyFile);
    const newerKeys = await newerKeysInUse(database.address, keyFile);
    if (keysIn(keyFile).length === newerKeys.length + 1) addKey(keyFile);
    const counts = await move(
      { database: database.address, key, newerKeys, isWorker: false, mediaFolder: mediaFolder(environment.dataFolder) },
      keysIn(keyFile).slice(1),
    );
    for (const [table, count] of Object.entries(counts)) console.log(`${table}: ${count}`);
    console.log(`Done. Copy ${keyFile} away from this machine again: without its last line this database cannot be opened any more.`);
  } finally {
    await database.stop();
  }
}

async function move(options: RowsOptions, newer: readonly Buffer[]): Promise<Readonly<Record<string, number>>> {
  const rows = await NestFactory.createApplicationContext(RowsModule.with(options), {
    logger: new DiscreetLogger({ logLevels: ['error', 'warn'] }),
    abortOnError: false,
  });
  try {
    return await rows.get(KeyChange).move(rows.get(OutsideKey), new OutsideKey(options.key, newer));
  } finally {
    await rows.close();
  }
}
