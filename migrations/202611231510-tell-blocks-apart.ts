import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each side of a conversation sees its own block and not the other's. Blocks of before count as the caller's, whom they protect. */
export class TellBlocksApart1795446600000 implements MigrationInterface {
  readonly name = 'TellBlocksApart1795446600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table call_conversations rename is_blocked to is_blocked_by_caller;
      alter table call_conversations add is_blocked_by_answerer boolean;
      update call_conversations set is_blocked_by_answerer = false;
      alter table call_conversations alter is_blocked_by_answerer set not null;
      alter table call_conversations add check (is_closed or not is_blocked_by_answerer);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update call_conversations set is_blocked_by_caller = true where is_blocked_by_answerer;
      alter table call_conversations drop is_blocked_by_answerer;
      alter table call_conversations rename is_blocked_by_caller to is_blocked;
    `);
  }
}
