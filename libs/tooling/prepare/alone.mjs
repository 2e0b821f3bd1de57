import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotPrepare } from './cannot-prepare.mjs';

/** Stands in the checkout while one process prepares it; holds a file for each process that works on it. */
const place = '.preparing';

/**
 * Does the work while nobody else does it in this checkout; waits for whoever was first. The folder is moved into place
 * in one step, which the system refuses while another one with a file in it is there. A file is named after a process
 * and the moment that process began, so clearing away one that is gone can never hit another's.
 */
export async function alone(work) {
  const draft = draftOf();
  for (let isFirst = true; !take(draft); isFirst = false) {
    if (isFirst) console.log('Waiting for another start or test that is preparing this checkout…');
    await pause(200);
  }
  try {
    await work();
  } finally {
    rmSync(join(place, nameOf(process.pid)), { force: true });
    tryTo(() => rmdirSync(place), ['ENOENT', 'ENOTEMPTY', 'EEXIST']);
  }
}

/** Counts another process among those at work, until what this returns is called: it may outlive us when we are killed. */
export function involve(pid) {
  if (pid === undefined) return () => undefined;
  const file = join(place, nameOf(pid));
  tryTo(() => writeFileSync(file, ''), ['ENOENT']);
  return () => rmSync(file, { force: true });
}

function draftOf() {
  try {
    const draft = mkdtempSync(`${place}-`);
    writeFileSync(join(draft, nameOf(process.pid)), '');
    process.once('exit', () => rmSync(draft, { recursive: true, force: true }));
    return draft;
  } catch (error) {
    throw new CannotPrepare(
      `This checkout must be installed or built first, and this account may not write in ${process.cwd()} (${error.code}): start it once as the account that owns it.`,
    );
  }
}

function take(draft) {
  const others = tryTo(() => readdirSync(place), ['ENOENT']) ?? [];
  for (const name of others) if (name !== nameOf(Number(name.split('-')[0]))) rmSync(join(place, name), { force: true });
  return tryTo(() => (renameSync(draft, place), true), ['ENOTEMPTY', 'EEXIST']) ?? false;
}

/** A process by its number and the moment it began, because numbers come back. */
function nameOf(pid) {
  return `${pid}-${beginOf(pid)}`;
}

function beginOf(pid) {
  if (process.platform === 'linux') {
    const fields = tryTo(() => readFileSync(`/proc/${pid}/stat`, 'utf8'), ['ENOENT', 'ESRCH'])
      ?.replace(/^.*\) /s, '')
      .split(' ');
    return fields && fields[0] !== 'Z' ? fields[19] : 'gone';
  }
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return (stdout ?? '').replace(/\W+/g, '') || 'gone';
}

function tryTo(action, expected) {
  try {
    return action();
  } catch (error) {
    if (expected.includes(error.code)) return undefined;
    throw error;
  }
}
