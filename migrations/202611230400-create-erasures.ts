import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Remembers, without saying what, that something was erased: an old backup must not bring it back. */
export class CreateErasures1795406400000 implements MigrationInterface {
  readonly name = 'CreateErasures1795406400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table erasures (
        fingerprint bytea primary key check (length(fingerprint) = 32),
        day date not null check (extract(day from day) = 1));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table erasures');
  }
}
