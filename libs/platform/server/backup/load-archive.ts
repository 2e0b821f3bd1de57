import { buffer, json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { isSealed, Measure, readable, type Entry, type Opening, type TableShape } from './manifest.ts';
import type { MediaDraft } from './media.ts';
import { damaged, type ReadEntry } from './read-archive.ts';
import { copied, tablesInOrder, type SequenceState } from './tables.ts';

/** An archive at hand, and where it goes. */
export interface Loading {
  readonly file: string;
  say(sentence: string): void;
  readonly client: ClientBase;
  readonly media: MediaDraft;
  readonly opening: Opening;
  readonly entries: AsyncIterable<ReadEntry>;
}

/** What came out of an archive. */
export interface Loaded {
  readonly seen: readonly Entry[];
  readonly manifest: Buffer;
  readonly seal: Buffer;
}

/** Fills the tables and the draft of the media folder, and measures what comes; nothing of it is trusted before `isWhole` says so. */
export async function loadArchive({ file, say, client, media, opening, entries }: Loading): Promise<Loaded> {
  const tables = new Map((await fitting(client, opening, file)).map((table) => [`tables/${table.name}`, table]));
  const seen: Entry[] = [];
  const ends = new Map<string, Buffer>();
  for await (const { name, body } of entries) {
    const measure = new Measure();
    const table = tables.get(name);
    if (name === 'manifest' || name === 'seal') ends.set(name, await buffer(body));
    else if (table) {
      const rows = client.query(copyFrom(`copy ${copied(client, table)} from stdin`));
      await pipeline(measure.through(body), rows);
      const { rows: count, bytes } = measureOf(measure, name, rows.rowCount);
      say(`${table.name}: ${count} rows, ${readable(bytes)}`);
    } else if (name === 'sequences') {
      await setSequences(client, (await json(measure.through(body))) as SequenceState[]);
      measureOf(measure, name);
    } else if (name.startsWith('media/')) {
      await media.take(name.slice('media/'.length), measure.through(body));
      measureOf(measure, name);
    } else throw damaged(file);
  }
  return { seen, manifest: ends.get('manifest') ?? Buffer.alloc(0), seal: ends.get('seal') ?? Buffer.alloc(0) };

  function measureOf(measure: Measure, name: string, rows: number | null = null): Entry {
    const entry = measure.entry(name, rows);
    seen.push(entry);
    return entry;
  }
}

/** The tables of the archive, which must be those that the migrations made: names of an archive never reach a statement otherwise. Emptied of what migrations wrote. */
async function fitting(client: ClientBase, { tables }: Opening, file: string): Promise<readonly TableShape[]> {
  const made = await tablesInOrder(client);
  const told = (list: readonly TableShape[]) => JSON.stringify(list.map(({ name, columns }) => [name, columns.toSorted()]).toSorted());
  if (told(made) !== told(tables)) throw damaged(file);
  await client.query(`truncate ${made.map(({ name }) => client.escapeIdentifier(name)).join(', ')}`);
  return tables;
}

async function setSequences(client: ClientBase, states: readonly SequenceState[]): Promise<void> {
  for (const { name, value, isCalled } of states)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [client.escapeIdentifier(name), value, isCalled]);
}

/** Whether it is, byte by byte, what the manifest says, under the seal of this school's key. */
export function isWhole({ seen, manifest, seal }: Loaded, key: Buffer): boolean {
  return isSealed(manifest, seal, key) && JSON.stringify(seen) === manifest.toString();
}
