import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from '#libs/platform/server';
import { FileStore, isFileName } from './file-store.ts';

/** Files below a folder of the data folder, where backups find them; each in a folder by the first two signs of its name. */
export class FilesOnDisk extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  /** Written aside and moved into place once the disk has all of it. */
  async put(file: string, bytes: Buffer): Promise<void> {
    const place = this.placeOf(file);
    if ((await this.read(file)) !== null) return;
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await this.removeDrafts(file);
    const draft = `${place}.${randomUUID()}`;
    try {
      const opened = await open(draft, 'wx', 0o600);
      try {
        await opened.writeFile(bytes);
        await opened.sync();
      } finally {
        await opened.close();
      }
      await rename(draft, place);
    } finally {
      await rm(draft, { force: true });
    }
  }

  async read(file: string): Promise<Buffer | null> {
    return orNull(readFile(this.placeOf(file)));
  }

  async remove(file: string): Promise<void> {
    await rm(this.placeOf(file), { force: true });
    await this.removeDrafts(file);
  }

  async list(): Promise<string[]> {
    const entries = (await orNull(readdir(this.folder, { recursive: true }))) ?? [];
    return entries.map((path) => path.slice(path.lastIndexOf('/') + 1)).filter(isFileName);
  }

  /** What a power cut left half written is nobody's: one writer at a time brings a file to what the rows say. */
  private async removeDrafts(file: string): Promise<void> {
    const folder = dirname(this.placeOf(file));
    const names = (await orNull(readdir(folder))) ?? [];
    for (const name of names) if (name.startsWith(`${file}.`)) await rm(join(folder, name), { force: true });
  }

  private placeOf(file: string): string {
    if (!isFileName(file)) throw new Error('No content gives a file such a name');
    return join(this.folder, file.slice(0, 2), file);
  }
}

async function orNull<Result>(work: Promise<Result>): Promise<Result | null> {
  try {
    return await work;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
