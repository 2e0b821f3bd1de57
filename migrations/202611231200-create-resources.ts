import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The library: what members write, its versions, drafts and what reviewers say. Whose it is, and what is not published, can be read only with the key outside. */
export class CreateResources1795435200000 implements MigrationInterface {
  readonly name = 'CreateResources1795435200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table resources (
        id uuid primary key, slug text not null unique, group_id uuid not null references groups, author_tag bytea, sealed_author bytea,
        state text not null check (state in ('submitted', 'changes-asked', 'published', 'withdrawn')), version int not null check (version > 0),
        is_taken_back boolean not null, published_version int, published_on date, kind text, language text, licence text, topics text[], level text, minutes int,
        title text, summary text, is_signed boolean, review_by date, adapted_from uuid references resources, translated_from uuid references resources,
        origin jsonb, changes text,
        check ((author_tag is null) = (sealed_author is null)), check (state <> 'published' or published_version is not null));
      create index resources_of_author on resources (author_tag);
      create index resources_in_group on resources (group_id);
      create index resources_by_day on resources (published_on desc, id) where state = 'published';
      create table resource_versions (
        resource_id uuid not null references resources on delete cascade, number int not null check (number > 0), made_on date not null,
        sealed_content bytea not null, policy int not null, primary key (resource_id, number));
      create table resource_texts (resource_id uuid primary key references resources on delete cascade, blocks jsonb not null);
      create table review_comments (
        id uuid primary key, resource_id uuid not null, version int not null, block int check (block >= 0), sealed_text bytea not null, made_on date not null,
        foreign key (resource_id, version) references resource_versions on delete cascade);
      create index review_comments_of_version on review_comments (resource_id, version);
      create table resource_drafts (
        id uuid primary key, author_tag bytea not null, group_id uuid not null references groups, resource_id uuid references resources on delete cascade,
        sealed_content bytea not null, revision int not null check (revision > 0), saved_on date not null);
      create index resource_drafts_of_author on resource_drafts (author_tag);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table resource_drafts, review_comments, resource_texts, resource_versions, resources');
  }
}
