import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivateFolder } from '../database/index.ts';

const fileIn = (dataFolder: string) => join(dataFolder, 'last-backup');

/** Writes down the day of a backup: nothing else knows of it, because the archive leaves the machine. */
export function rememberBackup(dataFolder: string, day: string): void {
  makePrivateFolder(dataFolder);
  const file = fileIn(dataFolder);
  writeFileSync(`${file}.new`, `${day}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The day of the last backup, or null when none is known. */
export function lastBackup(dataFolder: string): string | null {
  try {
    const day = readFileSync(fileIn(dataFolder), 'utf8').trim();
    return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
  } catch {
    return null;
  }
}
