import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The network, its nodes and their organisations; who holds which role in them, and invitations to one. Whose a role is can be read only with the key outside. */
export class CreateGroups1795403400000 implements MigrationInterface {
  readonly name = 'CreateGroups1795403400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table groups (
        id uuid primary key, kind text not null check (kind in ('network', 'node', 'organisation')), parent_id uuid references groups,
        path uuid[] not null, slug text not null unique, title jsonb not null check (is_localized(title)), is_closed boolean not null,
        check ((kind = 'network') = (parent_id is null)), check (path[cardinality(path)] = id));
      create unique index only_one_network on groups (kind) where kind = 'network';
      create index groups_of_parent on groups (parent_id);
      create table grants (
        id uuid primary key, account_tag bytea not null, sealed_account bytea not null, group_id uuid not null references groups,
        role text not null check (role in ('member', 'trainer', 'editor', 'coordinator', 'administrator')),
        from_day date not null, until_day date, unique (account_tag, group_id, role), check (until_day >= from_day));
      create index grants_in_group on grants (group_id);
      create table invitations (
        id uuid primary key, fingerprint bytea not null unique, sealed_inviter bytea, group_id uuid not null references groups,
        role text not null check (role in ('member', 'trainer', 'editor', 'coordinator', 'administrator')),
        until_day date, expires_on date not null);
      create index invitations_in_group on invitations (group_id);
      with network as (select gen_random_uuid() as id)
        insert into groups select id, 'network', null, array[id], 'red', '{"es": "Red", "en": "Network", "pt": "Rede"}', false from network;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table invitations, grants, groups');
  }
}
