import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CannotStart } from '../environment/cannot-start.ts';
import { errorCode } from '../environment/error-code.ts';
import type { SocketAddress } from './database-address.ts';

/** The places of one data folder. */
export interface DataFolder {
  readonly home: string;
  /** Belongs to the account that PostgreSQL runs as; holds its data and, where the path is short enough, its socket. */
  readonly database: string;
  readonly cluster: string;
  /** Says where the running server's socket is. */
  readonly addressFile: string;
}

/** The user and group that own nothing: as root, PostgreSQL runs as them. */
export const nobody = 65_534;

/** The places of a data folder; it is made if it is not there. */
export function makeDataFolder(folder: string): DataFolder {
  const home = resolve(folder);
  mkdirSync(dirname(home), { recursive: true });
  makePrivateFolder(home);
  const database = join(home, 'database');
  isMade(database);
  refuseForeign(database);
  return { home, database, cluster: join(database, 'pg'), addressFile: join(home, 'database.json') };
}

/** A folder that only this account can list, made if it is not there; as root, `nobody` may pass through it to the database. */
export function makePrivateFolder(path: string): void {
  if (!isMade(path) || process.getuid?.() !== 0) return;
  chownSync(path, 0, nobody);
  chmodSync(path, 0o710);
}

/** Whether only this account can list a folder, as `makePrivateFolder` leaves it. */
export function isPrivate(path: string): boolean {
  const { mode, uid, gid } = statSync(path);
  return (mode & 0o077) === 0 || (uid === 0 && gid === nobody && (mode & 0o077) === 0o010);
}

/** Whether a data folder holds the files of a database. */
export function holdsDatabase(folder: string): boolean {
  return existsSync(join(folder, 'database', 'pg', 'PG_VERSION'));
}

function isMade(path: string): boolean {
  try {
    mkdirSync(path, 0o700);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST' && statSync(path).isDirectory()) return false;
    throw error;
  }
}

function refuseForeign(database: string): void {
  const us = process.getuid?.() ?? 0;
  const owner = statSync(database).uid;
  if (us === 0 || owner === us) return;
  throw new CannotStart(
    `${database} belongs to another account (user ${owner}, and this is user ${us}): start the school as that account, give it the folder with chown -R, or set ESCUELA_DATA to another folder.`,
  );
}

/** Writes down where the running server listens, for the commands that join it. */
export function writeAddress({ addressFile }: DataFolder, address: SocketAddress): void {
  const draft = `${addressFile}.new`;
  writeFileSync(draft, `${JSON.stringify(address, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, addressFile);
}

/** Where the running server listens, or null when nothing useful is written. */
export function readAddress({ addressFile }: DataFolder): SocketAddress | null {
  try {
    const { host, port, username, database } = JSON.parse(readFileSync(addressFile, 'utf8')) as Partial<SocketAddress>;
    return host && port && username && database ? { host, port, username, database } : null;
  } catch {
    return null;
  }
}

const meanings: Readonly<Record<string, string>> = {
  EACCES: 'this account may not read and write there',
  EPERM: 'this account may not change what is there',
  EROFS: 'it is on a disk that can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'there is a file of that name',
  ENOENT: 'nothing can be made there',
  ENAMETOOLONG: 'its path is too long',
};

/** The failure as a person can act on it, when it is the folder's. */
export function explained(folder: string, error: unknown): unknown {
  const code = errorCode(error);
  const meaning = meanings[code];
  if (error instanceof CannotStart || meaning === undefined) return error;
  const way = 'make that possible, or set ESCUELA_DATA to another folder';
  return new CannotStart(`The data folder ${resolve(folder)} cannot be used, because ${meaning} (${code}): ${way}.`);
}
