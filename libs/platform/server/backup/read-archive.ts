import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Decrypter } from 'age-encryption';
import { extract } from 'tar-stream';
import { CannotStart } from '../environment/index.ts';
import { errorCode } from '../environment/error-code.ts';

/** An entry of an archive. Its body must be read to the end before the next one comes. */
export interface ReadEntry {
  readonly name: string;
  readonly body: AsyncIterable<Buffer>;
}

/** A piece of an entry, as tar has it. */
interface TarPart extends AsyncIterable<Buffer> {
  readonly header: { readonly name: string };
}

/** The entries of an archive, one after the other. What cannot be opened or is not whole ends in a sentence. */
export async function* readArchive(file: string, identity: string): AsyncGenerator<ReadEntry> {
  const complaining = <Result>(work: Promise<Result>) => work.catch((error: unknown) => Promise.reject(problemWith(file, error)));
  const plain = await complaining(opened(file, identity));
  const tar = extract();
  // Errors of what is read come out where it is read.
  const reading = pipeline(ReadableStream.from(plain), tar).catch((error: Error) => void tar.destroy(error));
  const parts = tar[Symbol.asyncIterator]() as AsyncIterator<TarPart>;
  try {
    let next = await complaining(parts.next());
    while (!next.done) {
      const name = entryOf(next.value);
      const body = async function* (): AsyncGenerator<Buffer> {
        while (!next.done && entryOf(next.value) === name) {
          const chunks = next.value[Symbol.asyncIterator]();
          for (let chunk = await complaining(chunks.next()); !chunk.done; chunk = await complaining(chunks.next())) yield chunk.value;
          next = await complaining(parts.next());
        }
      };
      yield { name, body: body() };
    }
    await reading;
  } finally {
    tar.destroy();
  }
}

async function opened(file: string, identity: string): Promise<AsyncIterable<Uint8Array>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const plain = await decrypter.decrypt(ReadableStream.from<Uint8Array>(createReadStream(file)));
  return plain.pipeThrough(new DecompressionStream('gzip'));
}

function entryOf({ header: { name } }: TarPart): string {
  return name.slice(0, name.lastIndexOf('/'));
}

function problemWith(file: string, error: unknown): CannotStart {
  const code = errorCode(error);
  if (/^E[A-Z]+$/.test(code)) return new CannotStart(`${file} cannot be read (${code}): correct the name, or the rights of the file.`);
  const message = error instanceof Error ? error.message : '';
  if (message.startsWith('invalid version'))
    return new CannotStart(`${file} is not a backup, or its beginning is damaged: name a file that npm run backup wrote.`);
  if (message.startsWith('no identity matched'))
    return new CannotStart(
      `${file} was not encrypted to the identity in BACKUP_IDENTITY, or its beginning is damaged: name the identity that belongs to its recipient.`,
    );
  return damaged(file);
}

/** What to say of an archive that was cut off or changed. */
export function damaged(file: string): CannotStart {
  return new CannotStart(`${file} is damaged or cut off, and nothing was restored: take another copy of it, or an earlier backup.`);
}
