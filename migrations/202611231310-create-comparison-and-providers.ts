import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Free programs beside what is sold, and the directory of organisations that give services. Nobody stands in either of them. */
export class CreateComparisonAndProviders1795439400000 implements MigrationInterface {
  readonly name = 'CreateComparisonAndProviders1795439400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table comparison_rows (
        id text primary key, position int not null, category text not null, need jsonb not null check (is_localized(need)), programs jsonb not null,
        commercial text[] not null, gain jsonb not null check (is_localized(gain)), loss jsonb not null check (is_localized(loss)),
        difficulty int not null check (difficulty between 1 and 5), reviewed_on date not null, sources jsonb not null);
      create table providers (
        id uuid primary key, slug text not null unique, name text not null, summary jsonb not null check (is_localized(summary)),
        skills text[] not null, cost text not null check (cost in ('free', 'sliding', 'market')), languages text[] not null, countries text[] not null,
        web text not null unique, source text not null, reviewed_on date not null, is_retired boolean not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table providers, comparison_rows');
  }
}
