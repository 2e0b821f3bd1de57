import { rmSync } from 'node:fs';
import { CannotStart } from '../environment/cannot-start.ts';
import { accountFor } from './account.ts';
import { makeCluster } from './cluster.ts';
import { explained, makeDataFolder, readAddress, writeAddress, type DataFolder } from './data-folder.ts';
import type { SocketAddress } from './database-address.ts';
import { FolderLock, type Use } from './folder-lock.ts';
import { forgetJournal } from './forget-journal.ts';
import type { Holder } from './holder.ts';
import { nativeFolder } from './native-folder.ts';
import { endOrphan } from './orphan.ts';
import { startPostmaster } from './postmaster.ts';
import { makeSocketFolder, removeSocketFolder } from './socket-path.ts';

/** A database that this process may use. */
export interface RunningDatabase {
  readonly address: SocketAddress;
  /** Settles when the database ended without us: nothing can be saved any more, and the process should end with this sentence. */
  readonly lost: Promise<CannotStart>;
  /** Ends what this process started; a database that another process runs goes on. */
  stop(): Promise<void>;
}

/** How the embedded database is started; without any of it, it is safe against power cuts and says nothing. */
export interface StartOptions {
  /** PostgreSQL settings, as `name=value`. */
  readonly settings?: readonly string[];
  /** False only for tests: what was saved may be gone after a power cut. */
  readonly isDurable?: boolean;
  /** Takes a sentence about what is being waited for. */
  readonly say?: (sentence: string) => void;
}

/** Starts the database of a data folder for the school itself; a second school on the same folder is refused. */
export function startPostgres(folder: string, options: StartOptions = {}): Promise<RunningDatabase> {
  return open(folder, 'server', options);
}

/** Joins the database that runs on a data folder, for a command or a worker; starts it only when none runs. */
export function joinOrStartPostgres(
  folder: string,
  options: StartOptions & { readonly use?: 'command' | 'worker' } = {},
): Promise<RunningDatabase> {
  return open(folder, options.use ?? 'command', options);
}

async function open(folder: string, use: Use, options: StartOptions): Promise<RunningDatabase> {
  try {
    const places = makeDataFolder(folder);
    for (;;) {
      const found = await FolderLock.takeOrMeet(places.home, use);
      const database = found instanceof FolderLock ? await start(places, found, use, options) : await meet(places, found, use, options);
      if (database) return database;
    }
  } catch (error) {
    throw explained(folder, error);
  }
}

/** Joins the other process's database, or nothing when that process has ended meanwhile and the lock is free. */
async function meet(places: DataFolder, holder: Holder, use: Use, { say }: StartOptions): Promise<RunningDatabase | undefined> {
  if (use !== 'server') return join(places, holder);
  const refusal = refusalOf(places, holder);
  if (refusal) {
    // An open connection would keep the refused process alive.
    holder.leave();
    throw refusal;
  }
  say?.(`Waiting for a command of this school (process ${holder.pid}) to end…`);
  await holder.ended;
  return undefined;
}

function refusalOf({ home }: DataFolder, { use, pid }: Holder): CannotStart | undefined {
  if (use === 'server')
    return new CannotStart(`The school already runs on ${home} (process ${pid}): stop it first, or set ESCUELA_DATA to another folder.`);
  if (use === 'worker')
    return new CannotStart(
      `A worker (process ${pid}) runs the database of ${home}: stop it, start the school, then start the worker again.`,
    );
  return undefined;
}

async function join(places: DataFolder, holder: Holder): Promise<RunningDatabase | undefined> {
  if (!(await holder.join())) return undefined;
  const address = readAddress(places);
  if (!address) {
    holder.leave();
    throw new CannotStart(
      `${places.addressFile} does not say where the running database is: stop the school (process ${holder.pid}) and start it again.`,
    );
  }
  let isAsked = false;
  const lost = new Promise<CannotStart>((done) => {
    void holder.ended.then(
      () => isAsked || done(new CannotStart(`The process that ran the database has ended (process ${holder.pid}): start this again.`)),
    );
  });
  const stop = async () => {
    isAsked = true;
    holder.leave();
  };
  return { address, lost, stop };
}

async function start(places: DataFolder, lock: FolderLock, use: Use, options: StartOptions): Promise<RunningDatabase> {
  const { settings = [], isDurable = true } = options;
  let socket: string | undefined;
  const leave = () => {
    rmSync(places.addressFile, { force: true });
    removeSocketFolder(places, socket);
    lock.release();
  };
  try {
    const native = nativeFolder();
    const account = accountFor(places, native);
    await endOrphan(places, native, account);
    removeSocketFolder(places);
    await makeCluster(places, native, account, isDurable);
    socket = makeSocketFolder(places, account);
    const hasty = isDurable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
    const { lost, stop } = await startPostmaster(native, account, places.cluster, socket, [...hasty, ...settings]);
    const address = { host: socket, port: 5432, username: 'escuela', database: 'postgres' };
    writeAddress(places, address);
    lock.announceReady();
    return { address, lost, stop: once(() => end(lock, use, () => forgetJournal(address).then(stop), leave)) };
  } catch (error) {
    leave();
    throw error;
  }
}

/** The school ends at once; a command or worker that ran the database for others waits until they have finished. */
async function end(lock: FolderLock, use: Use, stop: () => Promise<void>, leave: () => void): Promise<void> {
  if (use !== 'server') await lock.guestsLeft();
  await stop();
  leave();
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= action());
}
