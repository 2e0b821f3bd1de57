import type { ClientBase } from 'pg';
import type { TableShape } from './manifest.ts';

/** Tables and sequences of the school's own schema; TypeORM's list of migrations is told apart, and an extension's rows are its own. */
const ours = `relnamespace = 'public'::regnamespace and relname not in ('migrations', 'migrations_id_seq')
  and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')`;

/** A sequence and where it stands. */
export interface SequenceState {
  readonly name: string;
  readonly value: string;
  readonly isCalled: boolean;
}

/** Every table with its columns, each after those that it refers to. */
export async function tablesInOrder(client: ClientBase): Promise<TableShape[]> {
  const { rows: tables } = await client.query<TableShape>(
    `select relname as name, array(
       select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns
     from pg_class c where relkind in ('r', 'p') and not relispartition and ${ours} order by relname`,
  );
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select a.relname as from, b.relname as to from pg_constraint k join pg_class a on a.oid = conrelid join pg_class b on b.oid = confrelid
     where contype = 'f' and a.relnamespace = 'public'::regnamespace and conrelid <> confrelid`,
  );
  return ordered(tables, references);
}

function ordered(tables: readonly TableShape[], references: readonly { from: string; to: string }[]): TableShape[] {
  const placed: TableShape[] = [];
  let waiting = [...tables];
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name));
    const ready = waiting.filter(({ name }) => !references.some(({ from, to }) => from === name && names.has(to)));
    if (ready.length === 0) throw new Error(`These tables refer to each other in a circle: ${[...names].join(', ')}`);
    placed.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return placed;
}

/** Where every sequence stands. */
export async function sequenceStates(client: ClientBase): Promise<SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class c where relkind = 'S' and ${ours} order by 1`,
  );
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    const state = await client.query<SequenceState>(
      `select $1::text as name, last_value::text as value, is_called as "isCalled" from ${client.escapeIdentifier(name)}`,
      [name],
    );
    states.push(...state.rows);
  }
  return states;
}

/** The names of the changes that a database has seen, oldest first. */
export async function migrationsOf(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from migrations order by id');
  return rows.map(({ name }) => name);
}

/** Whether a database holds nothing of a school yet. */
export async function isEmpty(client: ClientBase): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_class c where relkind in ('r', 'p', 'v', 'm') and not exists (
       select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')
     and relnamespace in (select oid from pg_namespace where nspname in ('public', 'pgboss')) limit 1`,
  );
  return rowCount === 0;
}

/** A table and its columns as they stand in a COPY. */
export function copied(client: ClientBase, { name, columns }: TableShape): string {
  return `${client.escapeIdentifier(name)} (${columns.map((column) => client.escapeIdentifier(column)).join(', ')})`;
}

/** The same text for the same values, whatever the server's own settings are. */
export const plainValues = `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 3; set local bytea_output = 'hex'; set local client_encoding = 'UTF8'; set local statement_timeout = 0;
  set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0`;
