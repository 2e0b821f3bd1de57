import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Closes the kind and the day of notices: beside the days of public things they told whose these are. What was told before goes, for
 * without the key, which no migration has, it can neither be closed nor stay open.
 */
export class CloseNotices1795447200000 implements MigrationInterface {
  readonly name = 'CloseNotices1795447200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from notices;
      alter table notices drop kind, drop day, drop sealed_values,
        add same_day_tag bytea not null, add sealed_notice bytea not null, add goes_on date not null;
      create index notices_of_recipient on notices (recipient_tag, goes_on desc);
      create index notices_of_day on notices (same_day_tag);
      create index notices_by_end on notices (goes_on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from notices;
      drop index notices_of_recipient;
      alter table notices drop same_day_tag, drop sealed_notice, drop goes_on,
        add kind text not null, add sealed_values bytea not null, add day date not null;
      create index notices_of_recipient on notices (recipient_tag, day desc, id);
      create index notices_by_day on notices (day);
    `);
  }
}
