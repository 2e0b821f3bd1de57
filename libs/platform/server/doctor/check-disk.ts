import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { lastBackup } from '../backup/last-backup.ts';
import { readable } from '../backup/manifest.ts';
import { isPrivate } from '../database/index.ts';
import { check, type Check, type Verdict } from './finding.ts';

/** Room on a disk, in bytes. */
export interface Room {
  readonly free: number;
  readonly total: number;
}

/** Whether a disk has room enough for a database to go on. */
export function judgeRoom({ free, total }: Room): Verdict {
  const share = `${readable(free)} of ${readable(total)} are free (${Math.floor((free / total) * 100)} %)`;
  if (free < 100_000_000) return ['bad', `Only ${share}: make room now, a full disk stops everything that is saved.`];
  if (free < 1_000_000_000 || free < total / 10) return ['care', `Only ${share}: make room before the disk is full.`];
  return ['good', `${share}.`];
}

/** How old the last backup is. */
export function judgeBackup(last: string | null, today: string): Verdict {
  if (last === null) return ['care', 'No backup is known of: make one with npm run backup -- FILE.'];
  const days = Math.round((Date.parse(today) - Date.parse(last)) / 86_400_000);
  if (days > 7) return ['care', `The last backup is ${days} days old (${last}): make one with npm run backup -- FILE.`];
  return ['good', `The last backup is of ${last}. Try once in a while whether it restores.`];
}

/** The data folder, its disk, and when it was last copied. */
export const diskChecks: readonly Check[] = [
  check('data folder', ({ environment: { dataFolder, databaseUrl } }) => {
    if (!existsSync(dataFolder)) return [databaseUrl ? 'good' : 'care', `${dataFolder} is not there yet: npm start makes it.`];
    const owner = statSync(dataFolder).uid;
    const us = process.getuid?.() ?? owner;
    if (us !== 0 && owner !== us)
      return ['bad', `${dataFolder} belongs to user ${owner}, and this is user ${us}: run chown -R ${us} on it.`];
    return isPrivate(dataFolder)
      ? ['good', `${dataFolder} is closed to other people of this machine.`]
      : ['bad', `${dataFolder} is open to other people of this machine: run chmod 700 on it.`];
  }),
  check('disk', ({ environment: { dataFolder } }) => {
    let place = dataFolder;
    while (!existsSync(place)) place = dirname(place);
    const { bavail, blocks, bsize } = statfsSync(place);
    return judgeRoom({ free: bavail * bsize, total: blocks * bsize });
  }),
  check('backup', ({ environment: { dataFolder, backupRecipient }, today }) => {
    const [state, say] = judgeBackup(lastBackup(dataFolder), today);
    const way = backupRecipient === null ? ' It needs BACKUP_RECIPIENT: npm run backup -- --new-key FILE makes one.' : '';
    return [state, state === 'good' ? say : `${say}${way}`];
  }),
];
