import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { allIds } from '../support/catalogs.ts';
import { aDatabase } from '../support/database.ts';
import { aSchool, type TestSchool } from '../support/test-school.ts';

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

let school: TestSchool;
let columns: Column[];
/** Learners and accounts, every table that names one, also by way of others, by a fingerprint or closed, what passkeys are asked, and what is left of the erased. */
let ofLearners: string[];
beforeAll(async () => {
  school = await aSchool({ database: await aDatabase(), isWorker: true });
  columns = (
    await school.rows.query<Column>(
      `select c.relname as table, attname as name, format_type(atttypid, atttypmod) as type
       from pg_attribute join pg_class c on c.oid = attrelid
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') and attnum > 0 and not attisdropped`,
    )
  ).rows;
  const { rows } = await school.rows.query<{ table: string }>(
    `with recursive reached as (
       select unnest(array['learners', 'accounts']::regclass[])::oid as id union
       select conrelid from pg_constraint join reached on confrelid = reached.id where contype = 'f')
     select relname as table from reached join pg_class on oid = reached.id union
     select c.relname from pg_attribute join pg_class c on c.oid = attrelid
     where relnamespace = 'public'::regnamespace and relkind = 'r' and (attname ~ 'learner|account|recipient|sealed' or c.relname ~ 'passkey|erasures')`,
  );
  ofLearners = rows.map(({ table }) => table).toSorted();
}, 60_000);
afterAll(async () => {
  await school?.close();
  await school?.database.drop();
});

/** The tables of the library: what is published says what it is, and not who wrote it. */
const ofLibrary = [
  'resources',
  'resource_versions',
  'review_comments',
  'resource_drafts',
  'resource_images',
  'resource_image_files',
  'story_consents',
  'questions',
  'problem_reports',
  'calls',
  'call_conversations',
  'call_messages',
];

const told = ({ table, name, type }: Column) => `${table}.${name} ${type}`;

test('no table has a place for who somebody is or where she comes from', () => {
  expect(columns.length).toBeGreaterThan(50);
  const names =
    /mail|phone|telefon|celular|(first|last|full|sur|nick|user)_?name|apellido|birth|nacimiento|gender|^ip$|_ip$|ip_|address|user_?agent|(^|_)agent|browser|device|referr?er|(^|_)(lat|lon|lng)(_|$)|latitude|longitude|location|geo|passport|dni/;
  expect(columns.filter(({ name }) => names.test(name)).map(told)).toEqual([]);
  expect(columns.filter(({ type }) => /^(inet|cidr|macaddr|point|polygon|geometry|geography)/.test(type)).map(told)).toEqual([]);
});

test('what is kept of learners is known here, table by table', () => {
  expect(ofLearners).toEqual([
    'account_sessions',
    'accounts',
    'audit_entries',
    'authenticators',
    'call_conversations',
    'call_messages',
    'calls',
    'erasures',
    'grants',
    'invitations',
    'learners',
    'learning_events',
    'notice_feeds',
    'notices',
    'passkey_challenges',
    'passkeys',
    'problem_reports',
    'questions',
    'resource_drafts',
    'resource_image_files',
    'resource_images',
    'resource_versions',
    'resources',
    'review_comments',
    'sessions',
    'single_use_codes',
    'story_consents',
  ]);
});

test('no table of learners knows a time finer than a day, but when something ends, by the quarter of an hour', async () => {
  const fine = columns.filter(({ table, type }) => ofLearners.includes(table) && /time|interval/.test(type));
  expect(fine.map(({ table, name }) => `${table}.${name}`).toSorted()).toEqual([
    'account_sessions.ends_at',
    'account_sessions.expires_at',
    'passkey_challenges.expires_at',
  ]);
  const { rows } = await school.rows.query<{ says: string }>(
    `select pg_get_constraintdef(oid) as says from pg_constraint where contype = 'c' and pg_get_constraintdef(oid) ~ 'is_quarter'`,
  );
  expect(rows).toHaveLength(fine.length);
});

test('no table of learners has room for anything but what was decided', () => {
  const allowed = ['bigint', 'boolean', 'bytea', 'date', 'text', 'timestamp with time zone', 'uuid'];
  const kept = columns.filter(({ table }) => ofLearners.includes(table) && !ofLibrary.includes(table));
  expect(kept.filter(({ type }) => !allowed.includes(type)).map(told)).toEqual([]);
  const texts = kept.filter(({ type }) => type === 'text').map(({ table, name }) => `${table}.${name}`);
  expect(texts.toSorted()).toEqual([
    'account_sessions.mode',
    'account_sessions.stage',
    'accounts.passphrase',
    'accounts.pseudonym',
    'accounts.pseudonym_key',
    'audit_entries.act',
    'grants.role',
    'invitations.role',
    'learning_events.kind',
    'learning_events.point',
    'learning_events.source',
    'passkeys.id',
  ]);
  const numbers = kept.filter(({ type }) => type === 'bigint').map(({ table, name }) => `${table}.${name}`);
  expect(numbers.toSorted()).toEqual(['audit_entries.place', 'passkeys.counter']);
});

test('what is kept of the library has room for what is published, and else only for what is closed', () => {
  const open = columns.filter(
    ({ table, type }) => ofLibrary.includes(table) && !['bytea', 'date', 'uuid', 'integer', 'boolean'].includes(type),
  );
  const published = {
    calls: ['languages', 'roles', 'seeking'],
    problem_reports: ['state'],
    questions: ['about', 'details', 'language', 'question', 'slug', 'state', 'topic'],
    resources: ['changes', 'kind', 'language', 'level', 'licence', 'origin', 'slug', 'state', 'summary', 'title', 'topics'],
    story_consents: ['uses'],
  };
  expect(open.map(({ table, name }) => `${table}.${name}`).toSorted()).toEqual(
    Object.entries(published).flatMap(([table, names]) => names.map((name) => `${table}.${name}`)),
  );
});

test('no table of learners fills a column by itself, as with the time of writing', async () => {
  const { rows } = await school.rows.query(
    `select table_name, column_name from information_schema.columns where table_schema = 'public' and table_name = any($1) and column_default is not null
     union all select event_object_table, trigger_name from information_schema.triggers
       where event_object_table = any($1) and trigger_name <> 'audit_only_grows'`,
    [ofLearners],
  );
  expect(rows).toEqual([]);
});

test('whatever is erased with its learner really hangs on her', async () => {
  const { rows } = await school.rows.query<{ of: string; rule: string }>(
    `select conrelid::regclass::text as of, confdeltype as rule from pg_constraint where contype = 'f' and conrelid::regclass::text = any($1)`,
    [ofLearners],
  );
  const cascading = rows.filter(({ rule }) => rule === 'c').map(({ of }) => of);
  expect(cascading.toSorted()).toEqual([
    'account_sessions',
    'authenticators',
    'call_conversations',
    'call_messages',
    'calls',
    'learning_events',
    'passkeys',
    'resource_drafts',
    'resource_image_files',
    'resource_images',
    'resource_images',
    'resource_versions',
    'review_comments',
    'sessions',
    'single_use_codes',
    'story_consents',
  ]);
  // Roles and invitations hang on their group; on an account only by a fingerprint or closed, which tests/api sees erased.
  expect(
    rows
      .filter(({ rule }) => rule !== 'c')
      .map(({ of }) => of)
      .toSorted(),
  ).toEqual(['grants', 'invitations', 'problem_reports', 'resource_drafts', 'resources', 'resources', 'resources']);
});

test('the page "what we keep" tells every column of every table of learners, and has words for each', async () => {
  const { data } = await school.ask<{ keptColumns: { table: string; column: string; type: string }[] }>(
    '{ keptColumns { table column type } }',
  );
  const kept = columns.filter(({ table }) => ofLearners.includes(table));
  const told = data!.keptColumns.map(({ table, column }) => `${table}.${column}`);
  expect(told.toSorted()).toEqual(kept.map(({ table, name }) => `${table}.${name}`).toSorted());
  const words = new Set(allIds());
  for (const { table, name } of kept) expect(words).toContain(`kept.${table}.${name}`);
  for (const table of ofLearners) expect(words).toContain(`kept.${table}`);
  expect([...words].filter((id) => id.startsWith('kept.')).toSorted()).toEqual(
    [...ofLearners.map((table) => `kept.${table}`), ...told.map((name) => `kept.${name}`)].toSorted(),
  );
});

test('the queue keeps no learner', async () => {
  const { rows } = await school.rows.query<{ data: unknown }>(
    'select data from pgboss.job where data is not null union all select data from pgboss.schedule where data is not null',
  );
  expect(JSON.stringify(rows)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-4/);
});
