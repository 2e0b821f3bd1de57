import { existsSync, statSync } from 'node:fs';
import { erasedFileOf } from '../erasures/erased-file.ts';
import { CannotStart, existingKey } from '../environment/index.ts';
import { keyFingerprint } from '../persistence/check-key.ts';
import { check, checkRows, type Check, type Patient } from './finding.ts';

/** The key outside the database: there, for this account alone, and the one with which the database began. */
export const keyChecks: readonly Check[] = [
  check('key file', ({ environment: { keyFile }, database }) => {
    if (!existsSync(keyFile) && isAwaited(database))
      return [
        'care',
        `${keyFile} is not there yet: npm start makes one. Before you restore a backup, put the key file of that school there.`,
      ];
    try {
      existingKey(keyFile);
      return ['good', `${keyFile} is there, for this account alone. Nobody can see from here whether you have a copy: keep one elsewhere.`];
    } catch (error) {
      if (error instanceof CannotStart) return ['bad', error.message];
      throw error;
    }
  }),
  checkRows('key and database', async (client, { environment: { keyFile } }) => {
    if (!existsSync(keyFile)) return ['bad', 'Without the key file nobody comes back with her words: put its copy back.'];
    const { rows } = await client.query<{ fingerprint: Buffer }>('select fingerprint from outside_key');
    const [known] = rows;
    if (!known) return ['care', 'The database has not met its key yet: npm start shows it.'];
    return known.fingerprint.equals(keyFingerprint(existingKey(keyFile)))
      ? ['good', 'The key is the one with which this database began.']
      : ['bad', `${keyFile} is not the key with which this database began: put that file back, or nobody's recovery words work.`];
  }),
  checkRows('list of the erased', async (client, { environment: { keyFile } }) => {
    const file = erasedFileOf(keyFile);
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from erasures');
    if (!existsSync(file)) {
      return rows[0]?.count
        ? ['care', `${file} is missing: npm start writes it anew from the database. Copy it whenever you copy the key.`]
        : ['good', 'Nobody has erased anything yet.'];
    }
    if ((statSync(file).mode & 0o077) !== 0) return ['bad', `${file} may be read by other people of this machine: run chmod 600 on it.`];
    return ['good', `${file} is there: keep it beside the key, so that an old backup does not bring back what was erased.`];
  }),
];

function isAwaited(database: Patient['database']): boolean {
  return !('query' in database) && database[0] === 'care';
}
