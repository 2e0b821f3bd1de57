import { Client } from 'pg';
import { databaseUrl, type SocketAddress } from '../../libs/platform/server/database/index.ts';
import { parentOf, reapedBy, timesOf, usedBetween, type Times } from './processor.ts';

/** A server whose processor time counts: its own process, and the backends of its connections. */
export interface Measured {
  readonly pid: number;
  readonly database: string;
  /** How the names of its connections begin; null for a server that asks no database. */
  readonly connections: string | null;
}

/** Sees what the database does for whom, over a connection of its own. */
export class Monitor {
  private readonly client: Client;
  private readonly address: SocketAddress;
  private postmaster = 0;

  private constructor(client: Client, address: SocketAddress) {
    this.client = client;
    this.address = address;
  }

  static async on(address: SocketAddress): Promise<Monitor> {
    const client = new Client({ connectionString: databaseUrl(address), application_name: 'bench-monitor' });
    await client.connect();
    const monitor = new Monitor(client, address);
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    monitor.postmaster = parentOf(rows[0]?.pid ?? 0);
    return monitor;
  }

  /** The address of one of its databases. */
  url(database: string): string {
    return databaseUrl({ ...this.address, database });
  }

  /** Makes a database, empty or as a copy of one that nobody uses. */
  async create(database: string, template = 'template1'): Promise<void> {
    await this.client.query(`create database ${database} template ${template}`);
  }

  /** Gives the planner its figures, as the database does by itself some time after an import. */
  async settle(database: string): Promise<void> {
    const client = new Client({ connectionString: this.url(database) });
    await client.connect();
    await client.query('vacuum analyze');
    await client.end();
  }

  /** Processor time that a server and its backends use for this work, in microseconds. */
  async usedBy(server: Measured, work: () => Promise<void>): Promise<number> {
    const before = await this.times(server);
    await work();
    return usedBetween(before, await this.times(server));
  }

  /** Processor time of all backends that ended during this work, in microseconds; waits until those of the database have. */
  async usedByEnded(database: string, work: () => Promise<void>): Promise<number> {
    const before = reapedBy(this.postmaster);
    await work();
    while ((await this.backends(database, '')).length > 0);
    return reapedBy(this.postmaster) - before;
  }

  async end(): Promise<void> {
    await this.client.end();
  }

  private async times({ pid, database, connections }: Measured): Promise<Times> {
    return timesOf([pid, ...(connections === null ? [] : await this.backends(database, connections))]);
  }

  private async backends(database: string, connections: string): Promise<number[]> {
    const { rows } = await this.client.query<{ pid: number }>(
      'select pid from pg_stat_activity where datname = $1 and starts_with(application_name, $2)',
      [database, connections],
    );
    return rows.map(({ pid }) => pid);
  }
}
