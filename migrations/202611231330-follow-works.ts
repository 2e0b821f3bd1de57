import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which versions were published once, and on which version of its work an adaptation stands: so that it can be told when its original moved on. */
export class FollowWorks1795440600000 implements MigrationInterface {
  readonly name = 'FollowWorks1795440600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table resources add work_version int check (work_version > 0);
      alter table resource_versions add published_on date;
      update resource_versions set published_on = resources.published_on from resources where id = resource_id and number = published_version;
      update resources made set work_version = work.published_version from resources work
        where made.state = 'published' and work.id = coalesce(made.adapted_from, made.translated_from);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table resource_versions drop published_on; alter table resources drop work_version');
  }
}
