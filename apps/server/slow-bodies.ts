import type { Request, Response } from 'express';
import type { Clock } from '#libs/platform/server';

/**
 * The slowest pace at which a body may come. A telephone of twenty years ago sends half as much again; a line that is still for
 * so long is dead.
 */
export const slowest = { bytes: 120_000, seconds: 60 } as const;

/** How often is looked, in milliseconds. */
const every = 5_000;

/** So much of a body may have come along with its head, in the first piece that a connection brings. */
const firstPiece = 65_536;

interface Coming {
  readonly request: Request;
  readonly response: Response;
  /** When so many bytes had come on its connection. */
  since: number;
  bytes: number;
}

/** Sends away whose body comes so slowly that she keeps a place from others. */
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
  expect(request: Request, response: Response): void {
    const coming = { request, response, since: this.now, bytes: request.socket.bytesRead - firstPiece };
    this.coming.add(coming);
    response.once('close', () => this.coming.delete(coming));
  }

  /** Sends away whoever is too slow. */
  look(): void {
    for (const coming of this.coming) {
      const { request, since, bytes } = coming;
      const now = this.now;
      if (request.complete) this.coming.delete(coming);
      else if (now - since < slowest.seconds * 1000) continue;
      else if (request.socket.bytesRead - bytes < slowest.bytes) this.sendAway(coming);
      else Object.assign(coming, { since: now, bytes: request.socket.bytesRead });
    }
  }

  private sendAway(coming: Coming): void {
    const { request, response } = coming;
    this.coming.delete(coming);
    // Once answered, nothing else tells whoever reads the body that no more of it will come.
    response.once('close', () => request.destroy(new Error('Too slow')));
    if (response.headersSent) return void response.destroy();
    response
      .status(408)
      .type('text')
      .setHeader('Connection', 'close')
      .end(`${request.context.speak('platform.too-slow')}\n`);
  }

  private get now(): number {
    return this.clock().now().getTime();
  }
}
