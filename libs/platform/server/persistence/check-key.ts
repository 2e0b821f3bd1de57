import { createHmac } from 'node:crypto';
import { Client } from 'pg';
import { CannotStart } from '../environment/index.ts';
import type { DatabaseAddress } from '../database/index.ts';
import { pgAddress } from './pg-address.ts';

/** What a database and a backup know of the key: enough to recognise it, nothing to make it from. */
export function keyFingerprint(key: Buffer): Buffer {
  return createHmac('sha256', key).update('outside-key').digest();
}

/** Makes sure that the key is the one with which this database began; with another, nobody's words would work any more. */
export async function checkKey(address: DatabaseAddress, key: Buffer, keyFile: string): Promise<void> {
  const fingerprint = keyFingerprint(key);
  const client = new Client(pgAddress(address));
  await client.connect();
  try {
    await client.query('insert into outside_key (fingerprint) values ($1) on conflict do nothing', [fingerprint]);
    const { rows } = await client.query<{ fingerprint: Buffer }>('select fingerprint from outside_key');
    if (rows[0]?.fingerprint.equals(fingerprint)) return;
  } finally {
    await client.end();
  }
  throw new CannotStart(
    `ESCUELA_KEY names ${keyFile}, which is not the key with which this database began: put that file back, or nobody's recovery words work.`,
  );
}
