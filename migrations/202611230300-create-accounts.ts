import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts: a pseudonym and a passphrase in front of a path. Which path it is can be read only with the key outside the database. */
export class CreateAccounts1795402800000 implements MigrationInterface {
  readonly name = 'CreateAccounts1795402800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function is_quarter(moment timestamptz) returns boolean immutable language sql as
        $$ select extract(epoch from moment)::bigint % 900 = 0 $$;
      create table accounts (
        id uuid primary key, pseudonym text not null, pseudonym_key text not null unique, passphrase text not null,
        sealed_key bytea not null, sealed_learner bytea not null, learner_tag bytea not null unique,
        is_suspended boolean not null, expires_on date not null);
      create index accounts_by_expiry on accounts (expires_on);
      create table account_sessions (
        secret_hash bytea primary key check (length(secret_hash) = 32), id uuid not null unique,
        account_id uuid not null references accounts on delete cascade,
        stage text not null check (stage in ('half', 'full', 'recovered')), mode text not null check (mode in ('shared', 'usual', 'trusted')),
        used_on date not null, expires_at timestamptz not null check (is_quarter(expires_at)), ends_at timestamptz not null check (is_quarter(ends_at)),
        sealed_path bytea, check (sealed_path is null or stage = 'half'));
      create index account_sessions_of_account on account_sessions (account_id);
      create index account_sessions_by_expiry on account_sessions (expires_at);
      create table authenticators (
        account_id uuid primary key references accounts on delete cascade, sealed_secret bytea not null, sealed_step bytea not null, is_confirmed boolean not null);
      create table passkeys (
        id text primary key, account_id uuid not null references accounts on delete cascade, public_key bytea not null, counter bigint not null, sealed_label bytea not null);
      create index passkeys_of_account on passkeys (account_id);
      create table single_use_codes (account_id uuid not null references accounts on delete cascade, fingerprint bytea not null, primary key (account_id, fingerprint));
      create table passkey_challenges (fingerprint bytea primary key, expires_at timestamptz not null check (is_quarter(expires_at)));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table passkey_challenges, single_use_codes, passkeys, authenticators, account_sessions, accounts;
      drop function is_quarter;
    `);
  }
}
