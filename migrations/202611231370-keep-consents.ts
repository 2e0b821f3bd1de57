import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who agreed to a story without saying who, what is composed, and the addresses of what was taken back. What is published already is taken to be nobody's word. */
export class KeepConsents1795443000000 implements MigrationInterface {
  readonly name = 'KeepConsents1795443000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table resources add is_composed boolean;
      update resources set is_composed = false where state = 'published';
      create table story_consents (
        id uuid primary key, resource_id uuid not null references resources on delete cascade, fingerprint bytea not null unique,
        uses text[] not null check (uses <@ '{publish,translate,adapt,pictures,print}' and uses <> '{}'), until_day date,
        sealed_details bytea not null, is_warned boolean not null);
      create index story_consents_of_resource on story_consents (resource_id);
      create table withdrawn_stories (slug text primary key);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table withdrawn_stories, story_consents; alter table resources drop is_composed');
  }
}
