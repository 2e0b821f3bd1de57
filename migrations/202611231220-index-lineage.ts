import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was made of a resource is found without looking at all of them. */
export class IndexLineage1795436400000 implements MigrationInterface {
  readonly name = 'IndexLineage1795436400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index resources_adapted_from on resources (adapted_from) where adapted_from is not null;
      create index resources_translated_from on resources (translated_from) where translated_from is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index resources_adapted_from, resources_translated_from');
  }
}
