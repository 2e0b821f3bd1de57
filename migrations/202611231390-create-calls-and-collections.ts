import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls for co-authors, what is written to each other about them, and collections. Who calls, who answers and what they write can be read only with the key outside. */
export class CreateCallsAndCollections1795444200000 implements MigrationInterface {
  readonly name = 'CreateCallsAndCollections1795444200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calls (
        id uuid primary key, resource_id uuid not null references resources on delete cascade, caller_tag bytea, sealed_caller bytea,
        roles text[] not null check (cardinality(roles) > 0), languages text[] not null, seeking jsonb check (seeking <> '{}'),
        opened_on date not null, until_day date, is_closed boolean not null,
        check ((caller_tag is null) = (sealed_caller is null)));
      create unique index calls_of_house on calls (resource_id) where caller_tag is null;
      create index calls_of_resource on calls (resource_id);
      create index calls_of_caller on calls (caller_tag);
      create index calls_by_day on calls (opened_on desc, id) where not is_closed;
      create table call_conversations (
        id uuid primary key, call_id uuid not null references calls on delete cascade, answerer_tag bytea not null, sealed_answerer bytea,
        last_on date not null, is_closed boolean not null, is_blocked boolean not null,
        check (is_closed or sealed_answerer is not null), check (is_closed or not is_blocked));
      create unique index call_conversations_open on call_conversations (call_id, answerer_tag) where not is_closed;
      create index call_conversations_of_answerer on call_conversations (answerer_tag);
      create table call_messages (
        conversation_id uuid not null references call_conversations on delete cascade, place int not null check (place > 0),
        is_of_caller boolean not null, sealed_text bytea not null, made_on date not null, primary key (conversation_id, place));
      create table collections (
        id uuid primary key, slug text not null unique, group_id uuid not null references groups,
        title jsonb not null check (title <> '{}'), introduction jsonb not null check (introduction <> '{}'), made_on date not null);
      create index collections_of_group on collections (group_id);
      create table collection_items (
        collection_id uuid not null references collections on delete cascade, resource_id uuid not null references resources on delete cascade,
        place int not null check (place > 0), note jsonb check (note <> '{}'), primary key (collection_id, resource_id),
        unique (collection_id, place) deferrable initially immediate);
      create index collection_items_of_resource on collection_items (resource_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table collection_items, collections, call_messages, call_conversations, calls');
  }
}
