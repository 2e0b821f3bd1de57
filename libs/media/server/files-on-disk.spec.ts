import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { FilesOnDisk } from './files-on-disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = `${'ab'.repeat(32)}.webp`;
const inFolder = () => readdirSync(join(folder, 'ab'));
const cutShort = () => writeFileSync(join(folder, 'ab', `${file}.6a1f0d1e`), 'half');

test('what a power cut left half written goes with the next writing, and with the file', async () => {
  const files = new FilesOnDisk(folder);
  await files.put(file, Buffer.from('whole'));
  cutShort();
  await files.remove(file);
  expect(inFolder()).toEqual([]);
  cutShort();
  await files.put(file, Buffer.from('whole'));
  expect([inFolder(), String(await files.read(file))]).toEqual([[file], 'whole']);
});
