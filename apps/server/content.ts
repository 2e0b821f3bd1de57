import { checkKey, mediaFolder, migrate, newerKeysInUse, openDatabase, readEnvironment, readKey } from '#libs/platform/server';
import { migrations } from '#migrations';
import { importContent } from './import-content.ts';

/** `npm run content -- import [folder]`: takes the folder into the database of the school, also while that runs. */
export async function importFolder(folder: string): Promise<void> {
  const environment = readEnvironment(process.env);
  const { key } = readKey(environment.keyFile);
  const database = await openDatabase(environment, 'command', console.log);
  try {
    await migrate(database.address, migrations);
    await checkKey(database.address, key, environment.keyFile);
    const newerKeys = await newerKeysInUse(database.address, environment.keyFile);
    const { changed, gone, unchanged } = await importContent(
      { database: database.address, key, newerKeys, isWorker: false, mediaFolder: mediaFolder(environment.dataFolder) },
      folder,
    );
    console.log(`${changed} changed, ${gone} withdrawn, ${unchanged} as before`);
  } finally {
    await database.stop();
  }
}
