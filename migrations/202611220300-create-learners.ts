import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passes: a place to keep progress, known by a browser's secret or by eight words, and by nothing else. */
export class CreateLearners1795316400000 implements MigrationInterface {
  readonly name = 'CreateLearners1795316400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outside_key (is_only boolean primary key default true check (is_only), fingerprint bytea not null);
      create table learners (
        id uuid primary key,
        words_fingerprint bytea not null unique check (length(words_fingerprint) = 32),
        expires_on date not null);
      create table sessions (
        secret_hash bytea primary key check (length(secret_hash) = 32),
        learner_id uuid not null references learners on delete cascade,
        expires_on date not null);
      create index sessions_of_learner on sessions (learner_id);
      create index sessions_by_expiry on sessions (expires_on);
      create index learners_by_expiry on learners (expires_on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sessions, learners, outside_key');
  }
}
