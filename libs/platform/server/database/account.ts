import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../environment/cannot-start.ts';
import { childVariables } from '../environment/child-variables.ts';
import { nobody, type DataFolder } from './data-folder.ts';

/** The rights under which PostgreSQL's programs run: never those of root, which they refuse. */
export interface Account {
  /** Who must own the database folder; null where it is simply us. */
  readonly owner: { readonly uid: number; readonly gid: number } | null;
  /** Put before every program. */
  readonly prefix: readonly string[];
  readonly identity: { readonly uid?: number; readonly gid?: number };
}

/** Chooses the rights for PostgreSQL and gives it its folder; as root it takes the first way that this machine allows. */
export function accountFor(folder: DataFolder, native: string): Account {
  if (process.getuid?.() !== 0) return { owner: null, prefix: [], identity: {} };
  const account = waysOfRoot(folder).find((way) => mayEnter(way, [folder.home, join(native, 'bin')]));
  if (!account) {
    throw new CannotStart(
      `PostgreSQL does not run as root, and no other account may enter ${folder.home} and the packages beside it (user namespaces are switched off here): move the checkout and ESCUELA_DATA below folders that others may enter, start the school as an ordinary user, or set DATABASE_URL.`,
    );
  }
  if (account.owner) giveTo(account.owner, folder.database);
  return account;
}

/**
 * 1. as the user who already owns the database, else as nobody;
 * 2. below a folder that only root may enter: in a user namespace, where root counts as an ordinary user;
 * 3. where namespaces are switched off (most containers): as nobody with the one right to pass through folders.
 */
function waysOfRoot({ database }: DataFolder): Account[] {
  const { uid, gid } = statSync(database);
  const user = uid === 0 ? { uid: nobody, gid: nobody } : { uid, gid };
  const namespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`];
  const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
  const passing = ['dac_read_search', 'dac_override'].map((right) => [
    ...asNobody,
    `--inh-caps=-all,+${right}`,
    `--ambient-caps=-all,+${right}`,
  ]);
  return [
    { owner: user, prefix: [], identity: user },
    { owner: { uid: 0, gid: 0 }, prefix: namespace, identity: {} },
    ...passing.map((prefix) => ({ owner: { uid: nobody, gid: nobody }, prefix, identity: {} })),
  ];
}

/** Whether programs of this account pass through these folders; asked of the system, because modes alone do not say it. */
export function mayEnter(account: Account, folders: readonly string[]): boolean {
  const [command, args, options] = call(account, ['sh', '-c', 'for folder; do test -x "$folder" || exit 1; done', 'sh', ...folders]);
  return spawnSync(command, args, { ...options, stdio: 'ignore' }).status === 0;
}

/** A program with its arguments as this account runs it, in the form that node:child_process takes. */
export function call(
  { prefix, identity }: Account,
  line: readonly string[],
): [string, string[], { uid?: number; gid?: number; env: Record<string, string> }] {
  const [command = '', ...args] = [...prefix, ...line];
  return [command, args, { ...identity, env: childVariables() }];
}

/** The folder itself comes last: while its owner is the old one, an interrupted change is done again. */
function giveTo({ uid, gid }: { uid: number; gid: number }, database: string): void {
  if (statSync(database).uid === uid) return;
  const inside = readdirSync(database).map((name) => join(database, name));
  if (inside.length > 0) execFileSync('chown', ['-R', `${uid}:${gid}`, ...inside]);
  chownSync(database, uid, gid);
}
