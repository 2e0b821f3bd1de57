import { Client } from 'pg';
import type { DatabaseAddress } from '../database/index.ts';
import { keysIn, WrongSetting } from '../environment/index.ts';
import { keyFingerprint } from './check-key.ts';
import { pgAddress } from './pg-address.ts';

/** The keys behind the first that this database has moved to. A key that was added to the file and not moved to yet is left out. */
export async function newerKeysInUse(address: DatabaseAddress, keyFile: string): Promise<readonly Buffer[]> {
  const client = new Client(pgAddress(address));
  await client.connect();
  try {
    const { rows } = await client.query<{ newest: Buffer | null }>('select newest from outside_key');
    const newest = rows[0]?.newest;
    if (!newest) return [];
    const keys = keysIn(keyFile);
    const last = keys.findIndex((key) => keyFingerprint(key).equals(newest));
    if (last >= 0) return keys.slice(1, last + 1);
  } finally {
    await client.end();
  }
  throw new WrongSetting(
    'ESCUELA_KEY',
    `names ${keyFile}, which lacks the newest key of this database: put your latest copy of the file back.`,
  );
}
