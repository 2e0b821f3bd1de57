import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { DatabaseAddress } from '../database/index.ts';
import { CannotStart } from '../environment/index.ts';
import { keyFingerprint } from '../persistence/check-key.ts';
import { pgAddress } from '../persistence/pg-address.ts';
import { format, Measure, readable, sealOf, type Entry, type Opening, type TableShape } from './manifest.ts';
import { chunksOf, filesOf, mediaFolder } from './media.ts';
import { copied, migrationsOf, plainValues, sequenceStates, tablesInOrder } from './tables.ts';
import { partsOf, writeArchive, type Part } from './write-archive.ts';

/** What a backup is made of, and to whom it is closed. */
export interface BackupOptions {
  readonly database: DatabaseAddress;
  readonly dataFolder: string;
  /** The outside key, which never enters the archive. */
  readonly key: Buffer;
  readonly recipient: string;
  readonly file: string;
  /** Takes a sentence about each thing that is done. */
  say(sentence: string): void | Promise<void>;
}

/** Writes one consistent moment of the school, its media included, to an encrypted file; also while the school runs. Gives its length in bytes. */
export async function backUp(options: BackupOptions): Promise<number> {
  if (existsSync(options.file)) throw new CannotStart(`${options.file} is there already: name another file, or move that one away.`);
  const client = new Client({ ...pgAddress(options.database), application_name: 'escuela-backup' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin transaction isolation level repeatable read, read only');
    await client.query(plainValues);
    return await writeArchive(options.file, options.recipient, everything(client, options));
  } finally {
    await client.end();
  }
}

async function* everything(client: Client, { dataFolder, key, say }: BackupOptions): AsyncGenerator<Part> {
  const entries: Entry[] = [];
  const tables = await tablesInOrder(client);
  const opening: Opening = { format, key: keyFingerprint(key).toString('base64url'), migrations: await migrationsOf(client), tables };
  const whole = async function* (name: string, chunks: AsyncIterable<Buffer>, rows: () => number | null = () => null) {
    const measure = new Measure();
    yield* partsOf(name, measure.through(chunks));
    const entry = measure.entry(name, rows());
    entries.push(entry);
    return entry;
  };
  yield* whole('opening', inOnePiece(opening));
  for (const table of tables) {
    const stream = client.query(copyTo(`copy ${copied(client, table)} to stdout`));
    const { rows, bytes } = yield* whole(tableEntry(table), stream, () => stream.rowCount);
    await say(`${table.name}: ${rows} rows, ${readable(bytes)}`);
  }
  yield* whole('sequences', inOnePiece(await sequenceStates(client)));
  // Files are never changed, only added and erased: what the rows of this moment name is still there, or erased since.
  await client.query('commit');
  const folder = mediaFolder(dataFolder);
  let [files, bytes] = [0, 0];
  for (const path of await filesOf(folder)) {
    const chunks = await chunksOf(`${folder}/${path}`);
    if (!chunks) continue;
    ({ bytes } = { bytes: bytes + (yield* whole(`media/${path}`, chunks)).bytes });
    files += 1;
  }
  await say(`media: ${files} files, ${readable(bytes)}`);
  const manifest = Buffer.from(JSON.stringify(entries));
  yield { name: 'manifest/0', body: manifest };
  yield { name: 'seal/0', body: sealOf(manifest, key) };
}

/** Under which name a table stands in an archive. */
function tableEntry({ name }: TableShape): string {
  return `tables/${name}`;
}

async function* inOnePiece(value: unknown): AsyncGenerator<Buffer> {
  yield Buffer.from(JSON.stringify(value));
}
