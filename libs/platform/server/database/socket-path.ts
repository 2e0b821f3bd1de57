import { chownSync, closeSync, existsSync, mkdtempSync, openSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { CannotStart } from '../environment/cannot-start.ts';
import { mayEnter, type Account } from './account.ts';
import { readAddress, type DataFolder } from './data-folder.ts';

/** The most bytes that a Unix socket's path may have. */
const longest = 107;

const files = ['.s.PGSQL.5432', '.s.PGSQL.5432.lock'];

function fits(path: string): boolean {
  return Buffer.byteLength(path) <= longest;
}

/** The folder for PostgreSQL's socket: its own one, or, where that path is too long, a private one among the temporary files. */
export function makeSocketFolder(folder: DataFolder, account: Account): string {
  if (fits(join(folder.database, '.s.PGSQL.5432'))) return folder.database;
  const places = [tmpdir(), '/tmp'].filter((place) => fits(join(place, 'escuela-123456', '.s.PGSQL.5432')) && existsSync(place));
  const place = places.find((each) => mayEnter(account, [each]));
  if (place === undefined) {
    throw new CannotStart(
      `The path of the data folder ${folder.home} is too long for a database socket, and so is that for temporary files: set ESCUELA_DATA to a shorter one.`,
    );
  }
  const made = mkdtempSync(join(place, 'escuela-'));
  if (account.owner) chownSync(made, account.owner.uid, account.owner.gid);
  return made;
}

/** Removes the temporary folder of a socket that is no longer used; a killed process leaves one behind. */
export function removeSocketFolder(folder: DataFolder, socket: string | undefined = readAddress(folder)?.host): void {
  if (socket === undefined || socket === folder.database || !basename(socket).startsWith('escuela-') || !existsSync(socket)) return;
  try {
    for (const file of files) rmSync(join(socket, file), { force: true });
    rmdirSync(socket);
  } catch {
    // An empty folder that stays among the temporary files is no reason not to start.
  }
}

/** Calls with a path of a socket in this folder that is short enough, however long the folder's own path is. */
export function withShortPath<Result>(folder: string, name: string, use: (path: string) => Result): Result {
  const path = join(folder, name);
  if (fits(path)) return use(path);
  if (!existsSync('/proc/self/fd')) {
    throw new CannotStart(`The path of the data folder is too long for a socket (${path}): set ESCUELA_DATA to a shorter one.`);
  }
  // Linux: an open folder has a second, short name; it only needs to last while the system resolves it.
  const opened = openSync(folder, 'r');
  try {
    return use(`/proc/self/fd/${opened}/${name}`);
  } finally {
    closeSync(opened);
  }
}
