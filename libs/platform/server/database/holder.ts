import type { Socket } from 'node:net';
import type { Use } from './folder-lock.ts';

/** Another living process that runs the database of a data folder. */
export class Holder {
  readonly use: Use;
  readonly pid: number;
  /** Settles when it has ended or given the database up. */
  readonly ended: Promise<void>;
  private readonly socket: Socket;
  private readonly said: Lines;

  private constructor(socket: Socket, said: Lines, greeting: string) {
    const [use, pid] = greeting.split(' ');
    this.use = use as Use;
    this.pid = Number(pid);
    this.socket = socket;
    this.said = said;
    this.ended = said.ended;
  }

  /** The process at the other end; nothing when it hung up first, because it was just ending. */
  static async greetedBy(socket: Socket): Promise<Holder | undefined> {
    const said = new Lines(socket);
    const greeting = await said.next();
    return greeting === undefined ? undefined : new Holder(socket, said, greeting);
  }

  /** Asks to use its database, and waits until that can be used; false when it ended first. */
  async join(): Promise<boolean> {
    this.socket.write('join\n');
    const isReady = (await this.said.next()) !== undefined;
    // From here on the connection only says that we are here: it must not keep a finished command alive.
    this.socket.unref();
    return isReady;
  }

  /** Says that we no longer use its database. */
  leave(): void {
    this.socket.destroy();
  }
}

/** What the other end says, line by line. */
class Lines {
  readonly ended: Promise<void>;
  private text = '';
  private wake: (() => void) | undefined;
  private isOver = false;

  constructor(socket: Socket) {
    socket.setEncoding('utf8');
    socket.on('error', () => socket.destroy());
    socket.on('data', (part: string) => {
      this.text += part;
      this.wake?.();
    });
    this.ended = new Promise((done) =>
      socket.once('close', () => {
        this.isOver = true;
        this.wake?.();
        done();
      }),
    );
  }

  /** The next line, or nothing when there will be none. */
  async next(): Promise<string | undefined> {
    for (;;) {
      const end = this.text.indexOf('\n');
      if (end >= 0) {
        const line = this.text.slice(0, end);
        this.text = this.text.slice(end + 1);
        return line;
      }
      if (this.isOver) return undefined;
      await new Promise<void>((done) => (this.wake = done));
    }
  }
}
