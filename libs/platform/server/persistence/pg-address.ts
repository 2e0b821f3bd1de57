import type { DatabaseAddress } from '../database/index.ts';

/** The same address in the words of `pg` and pg-boss. */
export function pgAddress(
  address: DatabaseAddress,
): { connectionString: string } | { host: string; port: number; user: string; database: string } {
  if ('url' in address) return { connectionString: address.url };
  const { host, port, username, database } = address;
  return { host, port, user: username, database };
}
