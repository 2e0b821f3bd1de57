import { DataSource, type MigrationInterface } from 'typeorm';
import type { DatabaseAddress } from '../database/index.ts';

/** Held by whoever changes the schema. Any constant will do, as long as every starting process takes the same. */
export const migrationLock = 7_164_202_611;

/** Brings the schema up to date; of several starting processes one does it and the others wait. Gives how many changes were made. */
export async function migrate(address: DatabaseAddress, migrations: (new () => MigrationInterface)[]): Promise<number> {
  const source = await new DataSource({ type: 'postgres', ...address, migrations, poolSize: 2, logging: false }).initialize();
  const holder = source.createQueryRunner();
  try {
    await holder.query('select pg_advisory_lock($1)', [migrationLock]);
    return (await source.runMigrations({ transaction: 'each' })).length;
  } finally {
    await holder.release();
    await source.destroy();
  }
}
