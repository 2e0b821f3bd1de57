import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, filesOf } from '#libs/platform/server';
import { isFileName } from './file-store.ts';
import { imagesFolder } from './media.module.ts';

/** What lies where files of everybody are kept. */
export interface FilesFound {
  /** Those whose content is what their name says. */
  readonly whole: readonly string[];
  /** The paths of those whose content is something else. */
  readonly spoilt: readonly string[];
  /** What a power cut left half written. */
  readonly halfWritten: readonly string[];
}

/** Reads every file below a media folder, one at a time, and changes none. */
export async function examineFiles(mediaFolder: string): Promise<FilesFound> {
  const folder = imagesFolder(mediaFolder);
  const found = { whole: [] as string[], spoilt: [] as string[], halfWritten: [] as string[] };
  for (const path of await filesOf(folder)) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (isFileName(name)) {
      const isWhole = await holdsItsName(join(folder, path), name);
      if (isWhole !== null) (isWhole ? found.whole : found.spoilt).push(isWhole ? name : join(folder, path));
    } else if (isHalfWritten(name)) found.halfWritten.push(join(folder, path));
  }
  return found;
}

/** Null when the school took it away since the folder was walked. */
async function holdsItsName(place: string, name: string): Promise<boolean | null> {
  try {
    return (
      createHash('sha256')
        .update(await readFile(place))
        .digest('hex') === name.slice(0, 64)
    );
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function isHalfWritten(name: string): boolean {
  return isFileName(name.slice(0, name.lastIndexOf('.')));
}
