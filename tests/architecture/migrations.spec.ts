import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { migrations } from '#migrations';
import { entities } from '../../apps/server/entities.ts';
import { aCopyOf, aFilledDatabase } from '../support/filled-database.ts';
import type { TestDatabase } from '../support/database.ts';
import { filesBelow, textOf } from '../support/project-files.ts';
import { patience } from '../support/test-school.ts';

let empty: TestDatabase;
let filled: TestDatabase;
beforeAll(async () => void ([empty, filled] = [await aCopyOf('template0'), await aFilledDatabase()]), patience);
afterAll(async () => void (await Promise.all([empty?.drop(), filled?.drop()])));

async function open({ address }: TestDatabase): Promise<DataSource> {
  return new DataSource({ type: 'postgres', ...address, migrations, entities: entities as never }).initialize();
}

/** Everything that migrations made, as PostgreSQL describes it. */
async function shapeOf(source: DataSource): Promise<unknown[]> {
  const ask = (sql: string) => source.query(sql) as Promise<unknown[]>;
  return Promise.all([
    ask(
      `select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns where table_schema = 'public' and table_name <> 'migrations' order by 1, 2`,
    ),
    ask(
      `select conrelid::regclass::text as of, pg_get_constraintdef(oid) as says from pg_constraint where connamespace = 'public'::regnamespace and conrelid::regclass::text <> 'migrations' order by 1, 2`,
    ),
    ask(`select indexdef from pg_indexes where schemaname = 'public' and tablename <> 'migrations' order by 1`),
    ask(`select proname from pg_proc where pronamespace = 'public'::regnamespace order by 1`),
    ask(`select typname from pg_type where typnamespace = 'public'::regnamespace and typtype in ('e', 'd') order by 1`),
  ]);
}

const nothing = [[], [], [], [], []];

test(
  'on an empty database every migration goes up, comes down one by one leaving nothing, and goes up again to the same',
  async () => {
    const source = await open(empty);
    try {
      expect(await source.runMigrations()).toHaveLength(migrations.length);
      const shape = await shapeOf(source);
      for (const _ of migrations) await source.undoLastMigration();
      expect(await shapeOf(source)).toEqual(nothing);
      await source.runMigrations();
      expect(await shapeOf(source)).toEqual(shape);
    } finally {
      await source.destroy();
    }
  },
  patience,
);

test(
  'on a database with content and learners they come down and go up again too',
  async () => {
    const source = await open(filled);
    try {
      await source.query(`
      insert into learners values (gen_random_uuid(), decode(repeat('ab', 32), 'hex'), '2028-01-01');
      insert into erasures values (decode(repeat('ef', 32), 'hex'), '2026-11-01');
      insert into sessions select decode(repeat('cd', 32), 'hex'), id, '2027-01-01' from learners;
      insert into learning_events select id, gen_random_uuid(), 'que-cuidamos', 'matriz-de-riesgo', 'MARKED', '2026-11-22' from learners`);
      const shape = await shapeOf(source);
      for (const _ of migrations) await source.undoLastMigration();
      expect(await shapeOf(source)).toEqual(nothing);
      await source.runMigrations();
      expect(await shapeOf(source)).toEqual(shape);
    } finally {
      await source.destroy();
    }
  },
  patience,
);

/** `202611220300-create-learners` is `CreateLearners` with the same instant in milliseconds. */
function classOf(file: string): string {
  const [, year, month, day, hour, minute, name = ''] = /(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})-([a-z0-9-]+)\.ts$/.exec(file) ?? [];
  const instant = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return `${name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}${instant}`;
}

test('every migration is listed in the order of its instant, and its class is named after its file', () => {
  const files = filesBelow('migrations')
    .filter((path) => !path.endsWith('/index.ts'))
    .toSorted();
  expect(migrations.map(({ name }) => name)).toEqual(files.map(classOf));
  expect(migrations.map((Migration) => new Migration().name)).toEqual(files.map(classOf));
  for (const file of files) expect(textOf(file)).toMatch(/async up\([^]*async down\(/);
});

test(
  'the tables have exactly the columns that the entities say, of the same type and equally nullable',
  async () => {
    const source = await aFilledDatabase().then(async (database) => ({ database, opened: await open(database) }));
    try {
      const rows: { of: string; name: string; type: string; isNullable: boolean; isArray: boolean }[] = await source.opened.query(
        `select a.attrelid::regclass::text as of, attname as name, format_type(coalesce(nullif(t.typelem, 0), t.oid), null) as type,
         not attnotnull as "isNullable", t.typcategory = 'A' as "isArray"
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and attnum > 0 and not attisdropped
         and c.relname not in ('migrations', 'content_version', 'outside_key')`,
      );
      const told = (of: string, name: string, type: string, isNullable: boolean, isArray: boolean) =>
        `${of}.${name} ${type}${isArray ? '[]' : ''}${isNullable ? ' null' : ''}`;
      const inEntities = source.opened.entityMetadatas.flatMap(({ tableName, columns }) =>
        columns.map(({ databaseName, type, isNullable, isArray }) =>
          told(tableName, databaseName, source.opened.driver.normalizeType({ type }), isNullable, isArray),
        ),
      );
      expect(inEntities.toSorted()).toEqual(rows.map((row) => told(row.of, row.name, row.type, row.isNullable, row.isArray)).toSorted());
      const keys: { of: string; names: string[] }[] = await source.opened.query(
        `select conrelid::regclass::text as of, array(select attname::text from unnest(conkey) k join pg_attribute on attrelid = conrelid and attnum = k) as names
       from pg_constraint where contype = 'p' and connamespace = 'public'::regnamespace`,
      );
      for (const { tableName, primaryColumns } of source.opened.entityMetadatas) {
        const names = keys.find(({ of }) => of === tableName)?.names;
        expect([tableName, primaryColumns.map(({ databaseName }) => databaseName).toSorted()]).toEqual([tableName, names?.toSorted()]);
      }
    } finally {
      await source.opened.destroy();
      await source.database.drop();
    }
  },
  patience,
);
