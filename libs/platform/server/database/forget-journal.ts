import { Client } from 'pg';
import type { SocketAddress } from './database-address.ts';

/** Begins a new file of the journal and lets the old ones go, so that a stopped database holds none of what people did. Does its best: the end must not wait for it. */
export async function forgetJournal({ host, port, username, database }: SocketAddress): Promise<void> {
  const client = new Client({ host, port, user: username, database, connectionTimeoutMillis: 2000, statement_timeout: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select pg_switch_wal()');
    await client.query('checkpoint');
  } catch {
    // A database that no longer answers is about to be recovered from this very journal.
  } finally {
    await client.end().catch(() => undefined);
  }
}
