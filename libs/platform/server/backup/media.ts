import { mkdir, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { makePrivateFolder } from '../database/index.ts';
import { errorCode } from '../environment/error-code.ts';

/** The folder of the files that people sent, inside the data folder. */
export function mediaFolder(dataFolder: string): string {
  return join(dataFolder, 'media');
}

/** The files below a folder, as paths from it in their order; none when it is not there. */
export async function filesOf(folder: string, below = ''): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await entriesOf(join(folder, below))) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) found.push(...(await filesOf(folder, path)));
    else if (entry.isFile()) found.push(path);
  }
  return found.toSorted();
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Opens a file for reading; null when it was erased since the folder was walked. */
export async function chunksOf(file: string): Promise<AsyncIterable<Buffer> | null> {
  try {
    return (await open(file)).createReadStream();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

const draftSuffix = '.restoring-';

/** A place beside the media folder where restored files wait until all of them are known to be right; made with the first of them. */
export class MediaDraft {
  private readonly folder: string;
  private draft: string | null = null;
  private isSettled = false;

  constructor(private readonly dataFolder: string) {
    this.folder = mediaFolder(dataFolder);
  }

  /** Takes one file in. A path that leads anywhere else is refused. */
  async take(path: string, chunks: AsyncIterable<Buffer>): Promise<void> {
    const isPlain = path.split('/').every((name) => /^[\w-][\w.-]*$/.test(name));
    if (!isPlain) throw new Error('A file of the archive has a name that media do not have');
    const place = join(await this.place(), path);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    const opened = await open(place, 'wx', 0o600);
    await pipeline(chunks, opened.createWriteStream({ flush: true }));
  }

  /** Moves everything into place, which must be empty. */
  async settle(): Promise<void> {
    if (this.draft === null) return;
    await rename(this.draft, this.folder);
    this.isSettled = true;
  }

  /** Forgets everything, also what was moved into place; what somebody else has there is never touched. */
  async discard(): Promise<void> {
    if (this.draft === null) return;
    await rm(this.isSettled ? this.folder : this.draft, { recursive: true, force: true });
    [this.draft, this.isSettled] = [null, false];
  }

  /** What a restore that was killed left behind lies there unencrypted. */
  private async clearAway(): Promise<void> {
    const left = (await entriesOf(this.dataFolder)).filter(({ name }) => name.startsWith(`media${draftSuffix}`));
    for (const { name } of left) await rm(join(this.dataFolder, name), { recursive: true, force: true });
  }

  private async place(): Promise<string> {
    if (this.draft === null) {
      await mkdir(dirname(this.dataFolder), { recursive: true });
      makePrivateFolder(this.dataFolder);
      await this.clearAway();
      this.draft = await mkdtemp(`${this.folder}${draftSuffix}`);
    }
    return this.draft;
  }
}
