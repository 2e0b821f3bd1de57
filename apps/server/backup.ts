import {
  backUp,
  checkKey,
  Clock,
  existingKey,
  newIdentity,
  openDatabase,
  readable,
  readEnvironment,
  rememberBackup,
  WrongSetting,
} from '#libs/platform/server';

/** `npm run backup -- FILE`: writes one moment of the school to an encrypted file, also while it runs. */
export async function backUpTo(file: string): Promise<void> {
  const environment = readEnvironment(process.env);
  const { backupRecipient: recipient, dataFolder, keyFile } = environment;
  if (recipient === null)
    throw new WrongSetting(
      'BACKUP_RECIPIENT',
      'does not say to whom the backup is to be closed: make a pair with npm run backup -- --new-key FILE, and write the line that it prints.',
    );
  const key = existingKey(keyFile);
  const database = await openDatabase(environment, 'command', console.log);
  try {
    await checkKey(database.address, key, keyFile);
    const bytes = await backUp({ database: database.address, dataFolder, key, recipient, file, say: console.log });
    rememberBackup(dataFolder, new Clock().today());
    console.log(`${file}: ${readable(bytes)}, encrypted. Keep it away from this machine, and never beside ${keyFile}, which is not in it.`);
  } finally {
    await database.stop();
  }
}

/** `npm run backup -- --new-key FILE`: makes the pair to which backups are closed. */
export async function makeIdentity(file: string): Promise<void> {
  const recipient = await newIdentity(file);
  console.log(`BACKUP_RECIPIENT=${recipient}`);
  console.log(`Write that line where you start the school. ${file} opens the backups: move it off this machine, and keep two copies.`);
}
