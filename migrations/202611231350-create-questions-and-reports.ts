import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions to those who know, with their answers, and reports of problems. Who asked goes with the publishing; who reports is not kept at all. */
export class CreateQuestionsAndReports1795441800000 implements MigrationInterface {
  readonly name = 'CreateQuestionsAndReports1795441800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table questions (
        id uuid primary key, slug text not null unique, state text not null check (state in ('open', 'answered', 'changes-asked', 'published')),
        asked_on date not null, asker_tag bytea, sealed_asker bytea, sealed_question bytea,
        answerer_tag bytea, sealed_answerer bytea, sealed_answer bytea, sealed_wish bytea, revision int not null check (revision >= 0), policy int,
        published_on date, question text, details text, topic text, language text, about text,
        check ((asker_tag is null) = (sealed_asker is null)), check ((answerer_tag is null) = (sealed_answerer is null)),
        check ((state = 'published') = (published_on is not null)), check ((state = 'published') = (question is not null)),
        check ((state = 'published') = (sealed_question is null)), check ((state = 'published') = (asker_tag is null)),
        check ((state in ('answered', 'changes-asked')) = (sealed_answer is not null)));
      create index questions_of_asker on questions (asker_tag);
      create index questions_of_answerer on questions (answerer_tag);
      create index questions_by_day on questions (published_on desc, id) where state = 'published';
      create index questions_about on questions (about, published_on desc) where state = 'published';
      create table question_answers (
        question_id uuid primary key references questions on delete cascade, source text not null, blocks jsonb not null);
      create table problem_reports (
        id uuid primary key, group_id uuid references groups, state text not null check (state in ('open', 'mended', 'no-problem')),
        made_on date not null, handled_on date, sealed_report bytea not null, check ((state = 'open') = (handled_on is null)));
      create index problem_reports_in_group on problem_reports (group_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table problem_reports, question_answers, questions');
  }
}
