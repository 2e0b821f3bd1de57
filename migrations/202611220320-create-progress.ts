import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programmes, and the events from which each learner's path is told. */
export class CreateProgress1795317600000 implements MigrationInterface {
  readonly name = 'CreateProgress1795317600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table programmes (
        id text primary key, slug text not null unique, title jsonb not null check (is_localized(title)),
        summary jsonb not null check (is_localized(summary)), colour text not null, emblem text not null, position int not null);
      create table programme_courses (
        programme_id text not null references programmes on delete cascade, course_slug text not null, position int not null,
        primary key (programme_id, course_slug));
      create table learning_events (
        learner_id uuid not null references learners on delete cascade, id uuid not null, source text not null, point text not null,
        kind text not null check (kind in ('READ', 'MARKED', 'PRACTISED', 'ANSWERED', 'ATTENDED', 'RETRACTED')),
        day date not null, retracts uuid, is_right boolean,
        primary key (learner_id, id),
        check ((kind = 'RETRACTED') = (retracts is not null)),
        check ((kind = 'ANSWERED') = (is_right is not null)));
      create index learning_events_at_point on learning_events (learner_id, source, point);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table learning_events, programme_courses, programmes');
  }
}
