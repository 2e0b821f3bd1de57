import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What can be found, and the words by which slips are mended. No extension is needed: accents and slips are seen to before rows are written. */
export class CreateSearch1795438800000 implements MigrationInterface {
  readonly name = 'CreateSearch1795438800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table search_entries (
        id uuid primary key, kind text not null, reference text not null, language text not null, path text not null,
        title text not null, summary text not null, body text not null, name text not null, facets text[] not null, words tsvector not null);
      create index search_entries_of on search_entries (kind, reference);
      create index search_entries_words on search_entries using gin (words) with (fastupdate = off);
      create table search_words (word text primary key, uses int not null check (uses > 0), forms text[] not null);
      create index search_words_forms on search_words using gin (forms) with (fastupdate = off);
      create table search_formats (format text primary key);
      create index resources_of_kind on resources (kind, published_on desc, id) where state = 'published';
      create index resources_of_level on resources (level, published_on desc, id) where state = 'published';
      create index resources_of_language on resources (language, published_on desc, id) where state = 'published';
      create index resources_of_licence on resources (licence, published_on desc, id) where state = 'published';
      create index resources_of_topics on resources using gin (topics) with (fastupdate = off) where state = 'published';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index resources_of_kind, resources_of_level, resources_of_language, resources_of_licence, resources_of_topics;
      drop table search_formats, search_words, search_entries;
    `);
  }
}
