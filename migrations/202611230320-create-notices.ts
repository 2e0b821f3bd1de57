import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices for one person, known by a fingerprint alone, and the chained log of acts of power, which only grows. */
export class CreateNotices1795404000000 implements MigrationInterface {
  readonly name = 'CreateNotices1795404000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The fingerprint of the key that closes and links now; null while that is the first one.
      alter table outside_key add newest bytea;
      create table notices (
        id uuid primary key, recipient_tag bytea not null, kind text not null, sealed_values bytea not null, day date not null, is_read boolean not null);
      create index notices_of_recipient on notices (recipient_tag, day desc, id);
      create index notices_by_day on notices (day);
      create table notice_feeds (secret_hash bytea primary key check (length(secret_hash) = 32), recipient_tag bytea not null unique);
      create table audit_entries (
        place bigint primary key, day date not null, act text not null, sealed_details bytea not null, previous bytea not null, hash bytea not null unique);
      create function refuse_change() returns trigger language plpgsql as
        $$ begin
          -- An empty log may be emptied: that is how a backup is taken into a new school.
          if tg_op <> 'TRUNCATE' or exists (select from audit_entries) then
            raise exception 'The audit log only grows' using errcode = 'restrict_violation';
          end if;
          return null;
        end $$;
      create trigger audit_only_grows before update or delete or truncate on audit_entries for each statement execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table audit_entries, notice_feeds, notices; drop function refuse_change; alter table outside_key drop column newest',
    );
  }
}
