import { existsSync, mkdtempSync, chownSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CannotStart } from '../environment/cannot-start.ts';
import { errorCode } from '../environment/error-code.ts';
import type { Account } from './account.ts';
import type { DataFolder } from './data-folder.ts';
import { complaint, runProgram } from './run-program.ts';

/** Makes sure that the data folder holds a database that this PostgreSQL can run. */
export async function makeCluster(folder: DataFolder, native: string, account: Account, isDurable: boolean): Promise<void> {
  const ours = await majorVersion(native, account);
  removeDrafts(folder);
  if (!existsSync(join(folder.cluster, 'PG_VERSION'))) await makeNew(folder, native, account, isDurable);
  const theirs = readFileSync(join(folder.cluster, 'PG_VERSION'), 'utf8').trim();
  if (theirs === ours) return;
  throw new CannotStart(
    `${folder.cluster} was made by PostgreSQL ${theirs}, and PostgreSQL ${ours} came with this version of the school: start the earlier version, make a backup there, and restore it here into another ESCUELA_DATA.`,
  );
}

async function majorVersion(native: string, account: Account): Promise<string> {
  const { code, output } = await runProgram(account, [join(native, 'bin', 'postgres'), '--version']).catch((error) => ({
    code: -1,
    output: String(error),
  }));
  const major = /PostgreSQL\)? (\d+)/.exec(output)?.[1];
  if (code === 0 && major !== undefined) return major;
  throw new CannotStart(
    `The PostgreSQL that came with the packages does not run here (${complaint(output)}): install PostgreSQL 15 or newer and set DATABASE_URL to a database of it.`,
  );
}

const draftName = 'pg.new-';

/** What an interrupted first start left behind. */
function removeDrafts({ database }: DataFolder): void {
  for (const name of readdirSync(database).filter((each) => each.startsWith(draftName))) {
    // Its initdb may be writing still for a moment.
    rmSync(join(database, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Made aside and moved into place when it is whole: a first start may be interrupted at any moment. */
async function makeNew({ database, cluster }: DataFolder, native: string, account: Account, isDurable: boolean): Promise<void> {
  const draft = mkdtempSync(join(database, draftName));
  if (account.owner) chownSync(draft, account.owner.uid, account.owner.gid);
  const options = ['-D', draft, '-U', 'escuela', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', ...(isDurable ? [] : ['--no-sync'])];
  const { code, output } = await runProgram(account, [join(native, 'bin', 'initdb'), ...options]);
  if (code !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new CannotStart(
      `PostgreSQL could not make its files in ${database} (${complaint(output)}): make room or rights there, or set ESCUELA_DATA to another folder.`,
    );
  }
  try {
    renameSync(draft, cluster);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(errorCode(error))) throw error;
    throw new CannotStart(
      `${cluster} is there but holds no database (no ${basename(cluster)}/PG_VERSION): put its files back, or move it away and start with an empty school.`,
    );
  }
}
