import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../jobs/jobs.ts';
import { Database } from '../persistence/database.ts';
import { Keeping } from './keeping.ts';

/**
 * Writes every table about people anew, each night. PostgreSQL keeps in each row which transaction wrote it, keeps rows in the order
 * in which they came, and keeps what was erased until something else needs the room: whoever holds the disk could tell from it
 * which pseudonym began with which path. Afterwards all rows of a table come from one transaction, in the order of random ids.
 */
@Injectable()
export class ForgetOrder implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly keeping: Keeping,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.recur({ name: 'forget-order', cron: '50 3 * * *', run: () => this.run() });
  }

  /** Does it now. Pages that ask for one of the tables wait meanwhile. */
  async run(): Promise<void> {
    for (const { table, key, isWritable } of this.keeping.tables()) {
      if (isWritable) await this.patiently(`update ${table} set ${key} = ${key}`);
      await this.patiently(`cluster ${table} using ${table}_pkey`);
    }
  }

  private patiently(statement: string): Promise<unknown> {
    return this.database.inTransaction(async () => {
      await this.database.query(`set local statement_timeout = '600s'`);
      await this.database.query(statement);
    });
  }
}
