import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../environment/cannot-start.ts';
import { childVariables } from '../environment/child-variables.ts';
import type { Account } from './account.ts';
import type { DataFolder } from './data-folder.ts';
import { runProgram } from './run-program.ts';

/**
 * Ends the server whose holder was killed, if it still runs. Only the holder of the folder's lock may call it: then no
 * living process uses that server.
 */
export async function endOrphan({ cluster }: DataFolder, native: string, account: Account): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!isServerOf(cluster, pid)) {
    // After a power cut the number may be another program's by now, and PostgreSQL would take that one for its own.
    rmSync(file, { force: true });
    return;
  }
  const stop = [join(native, 'bin', 'pg_ctl'), 'stop', '-D', cluster, '-w', '-t', '60', '-m'];
  for (const manner of ['fast', 'immediate']) {
    await runProgram(account, [...stop, manner]);
    if (!isServerOf(cluster, pid)) return;
  }
  throw new CannotStart(
    `A database server of an earlier start (process ${pid}) still uses ${cluster} and does not end: end that process and start again.`,
  );
}

/** PostgreSQL works inside its own folder: that tells its process from any other with the same number. */
function isServerOf(cluster: string, pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { env: childVariables(), encoding: 'utf8' }).stdout.includes(cluster);
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}
