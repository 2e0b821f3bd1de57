import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '#libs/platform/server';
import { languageOf } from './request-context.ts';
import { voices } from './voices.ts';

/**
 * The slowest pace at which a body may come. A telephone of twenty years ago sends half as much again; a line that is still for
 * so long is dead.
 */
export const slowest = { bytes: 120_000, seconds: 60 } as const;

/** How many seconds all of a body may take to come, and then its answer to be made and read, at whatever pace. */
export const longest = { body: 1_800, answer: 600 } as const;

/** How often is looked, in milliseconds. */
const every = 5_000;

/** So much of a body may have come along with its head, in the first piece that a connection brings. */
const firstPiece = 65_536;

interface Coming {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly begun: number;
  /** When so many bytes had come on its connection. */
  since: number;
  bytes: number;
  /** When all of it was found here. */
  complete?: number;
}

/** Sends away whose body comes so slowly, or who reads her answer so slowly, that she keeps a place from others. */
export class SlowBodies {
  private readonly coming = new Set<Coming>();
  private watch: NodeJS.Timeout | undefined;

  constructor(private readonly clock: () => Clock) {}

  /** Begins to look, until the school closes. */
  start(): void {
    this.watch = setInterval(() => this.look(), every).unref();
  }

  /** Looks no more. */
  stop(): void {
    clearInterval(this.watch);
  }

  /** From now on this body has to come. Its connection is asked and not the body itself: who listens to that takes it from whoever reads it. */
  expect(request: IncomingMessage, response: ServerResponse): void {
    const now = this.now;
    const coming = { request, response, begun: now, since: now, bytes: request.socket.bytesRead - firstPiece };
    this.coming.add(coming);
    response.once('close', () => this.coming.delete(coming));
  }

  /** Sends away whoever is too slow. */
  look(): void {
    const now = this.now;
    for (const coming of this.coming) {
      if (coming.request.complete) this.lookAtAnswer(coming, now);
      else this.lookAtBody(coming, now);
    }
  }

  private lookAtBody(coming: Coming, now: number): void {
    const { bytesRead } = coming.request.socket;
    if (now - coming.begun >= longest.body * 1000) return this.sendAway(coming);
    if (now - coming.since < slowest.seconds * 1000) return;
    if (bytesRead - coming.bytes < slowest.bytes) this.sendAway(coming);
    else Object.assign(coming, { since: now, bytes: bytesRead });
  }

  /** Whoever does not read keeps her place as well, and who reads a byte now and then does the same: so only the whole time counts. */
  private lookAtAnswer(coming: Coming, now: number): void {
    coming.complete ??= now;
    if (now - coming.complete < longest.answer * 1000) return;
    this.coming.delete(coming);
    coming.request.socket.destroy();
  }

  private sendAway(coming: Coming): void {
    const { request, response } = coming;
    this.coming.delete(coming);
    // Once answered, nothing else tells whoever reads the body that no more of it will come.
    response.once('close', () => request.destroy(new Error('Too slow')));
    if (response.headersSent) return void response.destroy();
    const speak = voices[languageOf(request)];
    response.writeHead(408, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }).end(`${speak('platform.too-slow')}\n`);
  }

  private get now(): number {
    return this.clock().elapsed();
  }
}
