import { Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Client, type ClientConfig } from 'pg';
import type { Database } from './persistence/database.ts';

const channel = 'content_version';

/** A number that grows with every published change; pages remembered under an older one are forgotten, in every process. */
export class ContentVersion implements OnModuleInit, OnModuleDestroy {
  private heard: number | null = null;
  private listener: Client | null = null;
  private retry: NodeJS.Timeout | undefined;
  private isClosing = false;

  constructor(
    private readonly address: ClientConfig,
    private readonly database: Database,
  ) {}

  /** The current version; null while this process can't be sure of it, and then nothing may be taken from memory. */
  get value(): number | null {
    return this.heard;
  }

  async onModuleInit(): Promise<void> {
    await this.listen();
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosing = true;
    clearTimeout(this.retry);
    await this.listener?.end();
  }

  /** Raises the version with the transaction at hand: nobody hears of it unless that commits. */
  async raise(): Promise<void> {
    await this.database.query('update content_version set value = value + 1');
    await this.database.query(`select pg_notify('${channel}', (select value::text from content_version))`);
  }

  private async listen(): Promise<void> {
    const client = new Client({ ...this.address, application_name: 'escuela-content-version', keepAlive: true });
    // Without a listener for errors an idle connection that breaks would end the process.
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => (this.heard = Number(payload)));
    this.listener = client;
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      const { rows } = await client.query<{ value: string }>('select value from content_version');
      this.heard = Number(rows[0]?.value);
    } catch {
      this.lost(client);
    }
  }

  private lost(client: Client): void {
    if (this.listener !== client || this.isClosing) return;
    this.heard = null;
    this.listener = null;
    new Logger('ContentVersion').warn('Lost the connection that tells of changes; pages are rendered anew until it is back');
    this.retry = setTimeout(() => void this.listen(), 1000);
  }
}
