import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { CannotStart } from '../environment/cannot-start.ts';
import { dyingWithUs } from '../environment/dying-with-us.ts';
import { call, type Account } from './account.ts';
import { complaint } from './run-program.ts';

/** A PostgreSQL server that lives and dies with this process. */
export interface Postmaster {
  /** Settles when it ended without being asked. */
  readonly lost: Promise<CannotStart>;
  stop(): Promise<void>;
}

/** Errors are never written: PostgreSQL quotes the values of people's rows in them. And our own clients need English and UTC. */
const sayings = ['log_min_messages=log', 'lc_messages=C', 'timezone=UTC', 'unix_socket_permissions=0700'];

/** Its journal holds what was written and when, to the microsecond: what is no longer needed to recover is deleted, not kept for reuse. */
const shortMemory = ['wal_recycle=off', 'min_wal_size=32MB', 'max_wal_size=256MB'];

const always = [...sayings, ...shortMemory];

/** Starts the server on a Unix socket only, and waits until it takes connections, recovery included. */
export async function startPostmaster(
  native: string,
  account: Account,
  cluster: string,
  socket: string,
  settings: readonly string[],
): Promise<Postmaster> {
  const options = ['-D', cluster, '-k', socket, '-h', '', '-p', '5432', ...[...always, ...settings].flatMap((setting) => ['-c', setting])];
  for (;;) {
    const server = launch(account, [join(native, 'bin', 'postgres'), ...options]);
    const failure = await readyOrFailure(server);
    if (failure === undefined) return running(server);
    // The killed server's own processes notice that it is gone, and let go of its memory, in a moment.
    if (!failure.includes('pre-existing shared memory block'))
      throw new CannotStart(`PostgreSQL did not start on ${cluster} (${complaint(failure)}).`);
    await new Promise((done) => setTimeout(done, 200));
  }
}

function launch(account: Account, line: readonly string[]): ChildProcess {
  // Where Linux cannot end the server with us, the next start finds and ends it.
  const [command, args, options] = call(account, [...dyingWithUs('INT'), ...line]);
  // A session of its own: Ctrl-C in a terminal reaches only us, and the database closes after the last query.
  return spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
}

function readyOrFailure(server: ChildProcess): Promise<string | undefined> {
  return new Promise((done) => {
    let log = '';
    server.once('error', (error) => done(String(error)));
    server.once('close', () => done(log));
    server.stderr?.setEncoding('utf8').on('data', (part: string) => {
      log = (log + part).slice(-4000);
      if (log.includes('ready to accept connections')) done(undefined);
    });
  });
}

function running(server: ChildProcess): Postmaster {
  let isAsked = false;
  const ended = new Promise<string>((done) => server.once('exit', (code, signal) => done(signal ?? `code ${code}`)));
  const kill = () => void server.kill('SIGINT');
  process.once('exit', kill);
  server.stderr?.removeAllListeners('data').resume();
  const lost = new Promise<CannotStart>((done) => {
    void ended.then(
      (how) =>
        isAsked ||
        done(new CannotStart(`The database server ended by itself (${how}): start the school again, it recovers what was saved.`)),
    );
  });
  const stop = async () => {
    isAsked = true;
    kill();
    await ended;
    process.off('exit', kill);
  };
  return { lost, stop };
}
