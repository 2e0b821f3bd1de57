import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Encrypter } from 'age-encryption';
import { pack } from 'tar-stream';
import { WrongSetting } from '../environment/index.ts';

/** A piece of an entry, small enough to be held in memory. */
export interface Part {
  readonly name: string;
  readonly body: Buffer;
}

const partBytes = 1 << 20;

/** Cuts an entry into parts `<entry>/<number>`: so nobody needs to know its length before. An empty one has one empty part. */
export async function* partsOf(entry: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Part> {
  let [held, bytes, number]: [Buffer[], number, number] = [[], 0, 0];
  const part = () => {
    const made = { name: `${entry}/${number}`, body: Buffer.concat(held) };
    [held, bytes, number] = [[], 0, number + 1];
    return made;
  };
  for await (const chunk of chunks) {
    held.push(chunk);
    bytes += chunk.length;
    if (bytes >= partBytes) yield part();
  }
  if (bytes > 0 || number === 0) yield part();
}

/** Writes the parts as tar, gzip and age to a file for this account alone: aside first, and moved into place when the disk has all of it. Gives its length. */
export async function writeArchive(file: string, recipient: string, parts: AsyncIterable<Part>): Promise<number> {
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
  } catch {
    throw new WrongSetting('BACKUP_RECIPIENT', 'has a mistake in it: copy the line that begins with age1 again.');
  }
  const draft = `${file}.part`;
  await rm(draft, { force: true });
  try {
    const bytes = await writeDraft(
      draft,
      await encrypter.encrypt(ReadableStream.from(tarOf(parts)).pipeThrough(new CompressionStream('gzip'))),
    );
    await rename(draft, file);
    await synced(dirname(file));
    return bytes;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function* tarOf(parts: AsyncIterable<Part>): AsyncGenerator<Uint8Array> {
  const tar = pack();
  for await (const { name, body } of parts) {
    // The hour of a backup is nobody's business, also not of whoever opens it.
    tar.entry({ name, mtime: new Date(0) }, body);
    for (let block = tar.read() as Buffer | null; block; block = tar.read() as Buffer | null) yield block;
  }
  tar.finalize();
  yield* tar as AsyncIterable<Buffer>;
}

async function writeDraft(draft: string, encrypted: AsyncIterable<Uint8Array>): Promise<number> {
  const opened = await open(draft, 'wx', 0o600);
  try {
    let bytes = 0;
    for await (const chunk of encrypted) {
      await opened.appendFile(chunk);
      bytes += chunk.length;
    }
    await opened.sync();
    return bytes;
  } finally {
    await opened.close();
  }
}

async function synced(folder: string): Promise<void> {
  const opened = await open(folder, 'r');
  await opened.sync().finally(() => opened.close());
}
