import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fstatSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { WrongSetting } from './cannot-start.ts';
import { errorCode } from './error-code.ts';

const keyBytes = 32;

/** The key that is kept outside the database. */
export interface KeyFile {
  readonly key: Buffer;
  /** True at the first start only: then a person must be told to keep the file. */
  readonly isNew: boolean;
}

/** The key in this file, made at the first start; two processes that start together get the same one. */
export function readKey(file: string): KeyFile {
  const isNew = !existsSync(file) && makeKey(file);
  return { key: firstKey(file), isNew };
}

/** The key in this file, for commands that may not make one: what a new key closed would fit nothing. */
export function existingKey(file: string): Buffer {
  if (existsSync(file)) return firstKey(file);
  throw new WrongSetting('ESCUELA_KEY', `names ${file}, which is not there: put the key file of this school back, which no backup holds.`);
}

function firstKey(file: string): Buffer {
  return keysIn(file)[0] ?? Buffer.alloc(0);
}

/** Adds a key behind the others; the file is replaced whole or not at all. */
export function addKey(file: string): void {
  const keys = [...keysIn(file), randomBytes(keyBytes)];
  const draft = `${file}-${randomBytes(6).toString('hex')}.new`;
  attempt(file, 'cannot be written', () => {
    durably(draft, 'wx', (opened) => writeSync(opened, keys.map((key) => `${key.toString('base64')}\n`).join('')));
    renameSync(draft, file);
    durably(dirname(file), 'r');
  });
}

/** Every key of a file, the first one first: each line holds one. */
export function keysIn(file: string): readonly Buffer[] {
  const text = attempt(file, 'cannot be read', () => {
    const opened = openSync(file, 'r');
    try {
      if (process.platform !== 'win32' && (fstatSync(opened).mode & 0o077) !== 0) {
        throw new WrongSetting(
          'ESCUELA_KEY',
          `names ${file}, which other people of this machine may read: run chmod 600 on it and start again.`,
        );
      }
      return readFileSync(opened, 'utf8').trim();
    } finally {
      closeSync(opened);
    }
  });
  const keys = text.split('\n').map((line) => ({ line, key: Buffer.from(line, 'base64') }));
  if (keys.every(({ line, key }) => key.length === keyBytes && key.toString('base64') === line)) return keys.map(({ key }) => key);
  const way = 'put the file of this school back, or name another one: a new key cannot open what the old one closed';
  throw new WrongSetting('ESCUELA_KEY', `names ${file}, which does not hold ${keyBytes} bytes in base64: ${way}.`);
}

/** Writes the key aside and links it into place: the file is there whole or not at all, and never replaces another. */
function makeKey(file: string): boolean {
  const draft = `${file}-${randomBytes(6).toString('hex')}.new`;
  return attempt(file, 'cannot be written', () => {
    try {
      durably(draft, 'wx', (opened) => writeSync(opened, `${randomBytes(keyBytes).toString('base64')}\n`));
      linkSync(draft, file);
      durably(dirname(file), 'r');
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  });
}

function durably(path: string, flags: string, write?: (opened: number) => void): void {
  const opened = openSync(path, flags, 0o600);
  try {
    write?.(opened);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function attempt<Result>(file: string, problem: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (error instanceof WrongSetting) throw error;
    const way = 'name a file in a folder that the account of the school may read and write';
    throw new WrongSetting('ESCUELA_KEY', `names ${file}, which ${problem} (${errorCode(error)}): ${way}.`);
  }
}
