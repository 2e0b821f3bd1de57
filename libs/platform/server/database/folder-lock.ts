import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { errorCode } from '../environment/error-code.ts';
import { Holder } from './holder.ts';
import { withShortPath } from './socket-path.ts';

/** What a process wants of the database: the school itself, a worker that stays, or a command that ends by itself. */
export type Use = 'server' | 'worker' | 'command';

/**
 * The right to run the database of a data folder. It is a folder `lock` with one listening socket in it, moved there in
 * one step: the system refuses to move it onto a folder that is not empty, so two processes never hold it both. The
 * socket is deaf as soon as its holder is gone, however it went; each has a name of its own, so that clearing away a
 * deaf one can never hit another.
 */
export class FolderLock {
  private readonly visitors = new Set<Socket>();
  private readonly guests = new Set<Socket>();
  private phase: 'starting' | 'ready' | 'ending' = 'starting';
  private readonly server: Server;
  private readonly path: string;
  private allLeft: (() => void) | undefined;

  private constructor(server: Server, path: string, use: Use) {
    this.server = server;
    this.path = path;
    server.on('connection', (visitor) => this.receive(visitor, use));
  }

  /** Takes the lock, or gives the living process that holds it. */
  static async takeOrMeet(home: string, use: Use): Promise<FolderLock | Holder> {
    for (;;) {
      const holder = await meetHolder(home);
      if (holder) return holder;
      const lock = await FolderLock.take(home, use);
      if (lock) return lock;
    }
  }

  private static async take(home: string, use: Use): Promise<FolderLock | undefined> {
    const name = randomBytes(6).toString('hex');
    const draft = join(home, `lock-${name}`);
    mkdirSync(draft, 0o700);
    const server = createServer();
    const lock = new FolderLock(server, join(home, 'lock', name), use);
    try {
      await withShortPath(draft, name, (path) => once(server.listen(path), 'listening'));
      server.unref();
      renameSync(draft, join(home, 'lock'));
      return lock;
    } catch (error) {
      server.close();
      rmSync(draft, { recursive: true, force: true });
      if (['ENOTEMPTY', 'EEXIST'].includes(errorCode(error))) return undefined;
      throw error;
    }
  }

  /** From now on those who came to use the database are let in. */
  announceReady(): void {
    this.phase = 'ready';
    for (const guest of this.guests) guest.write('ready\n');
  }

  /** Lets nobody in any more, and waits until those inside have left. */
  async guestsLeft(): Promise<void> {
    this.phase = 'ending';
    if (this.guests.size > 0) await new Promise<void>((done) => (this.allLeft = done));
  }

  /** Gives the lock back; whoever waits for it goes on. */
  release(): void {
    this.phase = 'ending';
    this.server.close();
    rmSync(this.path, { force: true });
    for (const visitor of this.visitors) visitor.destroy();
  }

  private receive(visitor: Socket, use: Use): void {
    this.visitors.add(visitor);
    visitor.unref();
    visitor.on('error', () => visitor.destroy());
    visitor.once('data', () => this.admit(visitor));
    visitor.once('close', () => this.forget(visitor));
    visitor.write(`${use} ${process.pid}\n`);
  }

  private admit(visitor: Socket): void {
    if (this.phase === 'ending') return;
    this.guests.add(visitor);
    if (this.phase === 'ready') visitor.write('ready\n');
  }

  private forget(visitor: Socket): void {
    this.visitors.delete(visitor);
    this.guests.delete(visitor);
    if (this.guests.size === 0) this.allLeft?.();
  }
}

async function meetHolder(home: string): Promise<Holder | undefined> {
  const folder = join(home, 'lock');
  for (const name of namesIn(folder)) {
    const socket = await withShortPath(folder, name, connectTo);
    const holder = socket && (await Holder.greetedBy(socket));
    if (holder) return holder;
    if (!socket) rmSync(join(folder, name), { force: true });
  }
  return undefined;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** A connection to a living holder; nothing when the socket is deaf or gone. */
async function connectTo(path: string): Promise<Socket | undefined> {
  const socket = createConnection(path);
  try {
    await once(socket, 'connect');
    return socket;
  } catch (error) {
    socket.destroy();
    if (['ECONNREFUSED', 'ENOENT'].includes(errorCode(error))) return undefined;
    throw error;
  }
}
