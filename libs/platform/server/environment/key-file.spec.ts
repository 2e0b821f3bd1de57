import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { WrongSetting } from './cannot-start.ts';
import { existingKey, readKey } from './key-file.ts';

const aKeyFile = () => join(mkdtempSync(join(tmpdir(), 'key-')), '.escuela-key');

test('the first start makes a key for this account alone, and later ones read the same', () => {
  const file = aKeyFile();
  const first = readKey(file);
  expect(first.isNew).toBe(true);
  expect(first.key).toHaveLength(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(dirname(file))).toEqual(['.escuela-key']);
  expect(readKey(file)).toEqual({ key: first.key, isNew: false });
});

test('two schools have two keys', () => {
  expect(readKey(aKeyFile()).key).not.toEqual(readKey(aKeyFile()).key);
});

test.each([
  ['empty', ''],
  ['too short', Buffer.alloc(31, 7).toString('base64')],
  ['too long', Buffer.alloc(33, 7).toString('base64')],
  ['not base64', 'a passphrase is not a key, however long somebody makes it'],
])('a key that is %s is refused, without being shown or replaced', (_, text) => {
  const file = aKeyFile();
  writeFileSync(file, text, { mode: 0o600 });
  expect(() => readKey(file)).toThrow(WrongSetting);
  expect(() => readKey(file)).toThrow(/^ESCUELA_KEY names .*, which does not hold 32 bytes in base64: put the file of this school back/);
  if (text) expect(() => readKey(file)).not.toThrow(text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test.each([0o640, 0o604, 0o660])('a key that others may read (mode %o) is refused', (mode) => {
  const file = aKeyFile();
  readKey(file);
  chmodSync(file, mode);
  expect(() => readKey(file)).toThrow(/which other people of this machine may read: run chmod 600 on it and start again\.$/);
});

test('a folder that is not there is told in a sentence', () => {
  expect(() => readKey('/nowhere/at/all/key')).toThrow(
    /^ESCUELA_KEY names \/nowhere\/at\/all\/key, which cannot be written \(ENOENT\): name a file/,
  );
});

test('a folder in the place of the key is told in a sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'key-'));
  chmodSync(folder, 0o700);
  expect(() => readKey(folder)).toThrow(/^ESCUELA_KEY names .*, which cannot be read \(EISDIR\)/);
});

test('a command that needs the key makes none', () => {
  const file = aKeyFile();
  expect(() => existingKey(file)).toThrow(
    /^ESCUELA_KEY names .*, which is not there: put the key file of this school back, which no backup holds\.$/,
  );
  expect(existsSync(file)).toBe(false);
  const { key } = readKey(file);
  expect(existingKey(file)).toEqual(key);
});
