import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { FolderLock, type Use } from './folder-lock.ts';
import { Holder } from './holder.ts';

const aFolder = () => mkdtempSync(join(tmpdir(), 'lock-'));

async function take(home: string, use: Use = 'server'): Promise<FolderLock> {
  const found = await FolderLock.takeOrMeet(home, use);
  if (found instanceof Holder) throw new Error('The lock is held');
  return found;
}

async function meet(home: string): Promise<Holder> {
  const found = await FolderLock.takeOrMeet(home, 'command');
  if (found instanceof FolderLock) throw new Error('The lock is free');
  return found;
}

test('whoever comes second meets the holder, and takes the lock after it', async () => {
  const home = aFolder();
  const lock = await take(home, 'worker');
  const holder = await meet(home);
  expect(holder).toMatchObject({ use: 'worker', pid: process.pid });
  lock.release();
  await holder.ended;
  (await take(home)).release();
  expect(readdirSync(join(home, 'lock'))).toEqual([]);
});

test('of many who come at once one takes the lock', async () => {
  const home = aFolder();
  const found = await Promise.all(Array.from({ length: 12 }, () => FolderLock.takeOrMeet(home, 'command')));
  const locks = found.filter((each) => each instanceof FolderLock);
  expect(locks).toHaveLength(1);
  for (const each of found) if (each instanceof Holder) each.leave();
  for (const lock of locks) lock.release();
});

test('what a killed holder left behind does not count', async () => {
  const home = aFolder();
  mkdirSync(join(home, 'lock'));
  writeFileSync(join(home, 'lock', 'deaf'), '');
  const lock = await take(home);
  expect(readdirSync(join(home, 'lock'))).not.toContain('deaf');
  lock.release();
});

test('who joins early is let in when the database can be used', async () => {
  const home = aFolder();
  const lock = await take(home);
  const holder = await meet(home);
  const joined = holder.join();
  lock.announceReady();
  expect(await joined).toBe(true);
  holder.leave();
  lock.release();
});

test('who joins while the holder is ending is sent away', async () => {
  const home = aFolder();
  const lock = await take(home, 'command');
  const holder = await meet(home);
  lock.announceReady();
  await lock.guestsLeft();
  const joined = holder.join();
  lock.release();
  expect(await joined).toBe(false);
});

test('a holder that waits for its guests goes on when the last has left', async () => {
  const home = aFolder();
  const lock = await take(home, 'command');
  lock.announceReady();
  const guests = [await meet(home), await meet(home)];
  for (const guest of guests) expect(await guest.join()).toBe(true);
  const events: string[] = [];
  const left = lock.guestsLeft().then(() => events.push('all left'));
  for (const guest of guests) {
    events.push('leaves');
    guest.leave();
  }
  await left;
  expect(events).toEqual(['leaves', 'leaves', 'all left']);
  lock.release();
});
