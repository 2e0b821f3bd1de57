import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Remembers of a version that newer rules refuse its text, so that its author is told once and not every hour. */
export class AddRefusedPolicy1795440000000 implements MigrationInterface {
  readonly name = 'AddRefusedPolicy1795440000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table resource_versions add refused_policy int');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table resource_versions drop refused_policy');
  }
}
