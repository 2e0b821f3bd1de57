import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is taught: courses, lessons in their languages, the glossary, and what the import has already taken in. */
export class CreateCourses1795317000000 implements MigrationInterface {
  readonly name = 'CreateCourses1795317000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function is_localized(text jsonb) returns boolean immutable language sql as
        $$ select jsonb_typeof(text) = 'object' and text <> '{}'::jsonb $$;
      create table courses (
        id uuid primary key, source text not null unique, slug text not null unique,
        title jsonb not null check (is_localized(title)), summary jsonb not null check (is_localized(summary)),
        question jsonb not null check (is_localized(question)), languages text[] not null, audience text not null,
        minutes int not null check (minutes > 0), emblem text not null, position int not null, is_withdrawn boolean not null default false);
      create table lessons (
        id uuid primary key, course_id uuid not null references courses on delete cascade, point text not null, slug text not null,
        position int not null, minutes int not null check (minutes > 0), topics text[] not null, audience text not null, level text not null,
        rule text not null check (rule in ('marked', 'practice', 'check')), licence text not null, reviewed date not null, review_by date not null,
        terms text[] not null, is_withdrawn boolean not null default false, unique (course_id, point));
      create unique index lessons_by_slug on lessons (course_id, slug) where not is_withdrawn;
      create table lesson_texts (
        lesson_id uuid not null references lessons on delete cascade, language text not null, title text not null, summary text not null,
        objectives text[] not null, blocks jsonb not null, sources jsonb not null, bytes int not null, words int not null, primary key (lesson_id, language));
      create table lesson_answers (
        lesson_id uuid not null references lessons on delete cascade, language text not null, question text not null, quiz text not null,
        mode text not null check (mode in ('practice', 'check')), options jsonb not null, primary key (lesson_id, language, question));
      create table lesson_points (
        course_id uuid not null references courses on delete cascade, point text not null, lesson_id uuid not null references lessons on delete cascade,
        kind text not null, quiz text, mode text, is_withdrawn boolean not null default false, primary key (course_id, point));
      create index lesson_points_of_lesson on lesson_points (lesson_id);
      create table glossary_terms (
        id text primary key, term jsonb not null check (is_localized(term)), definition jsonb not null check (is_localized(definition)));
      create table handbook_pages (slug text not null, language text not null, title text not null, blocks jsonb not null, primary key (slug, language));
      create table content_units (key text primary key, hash text not null);
      create table content_version (is_only boolean primary key default true check (is_only), value bigint not null);
      insert into content_version (value) values (1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table content_version, content_units, handbook_pages, glossary_terms, lesson_points, lesson_answers, lesson_texts, lessons, courses;
      drop function is_localized;
    `);
  }
}
