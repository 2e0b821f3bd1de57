import { Busy } from './busy.ts';

/** In seconds: by then whoever waits now is through, whatever dear work we do. */
const retryAfter = 2;

/**
 * Lets so many do a dear work at once and so many more wait for their turn; refuses the rest at once with `Busy`.
 * Pass it before a transaction begins, for whoever waits inside one keeps a connection from everybody else.
 */
export class Gate {
  private atWork = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly places: number,
    private readonly queue: number,
  ) {}

  /** Does the work when it is its turn. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private enter(): Promise<void> {
    if (this.atWork < this.places) {
      this.atWork += 1;
      return Promise.resolve();
    }
    if (this.waiting.length >= this.queue) return Promise.reject(new Busy(retryAfter));
    return new Promise((enter) => this.waiting.push(enter));
  }

  /** The place is handed on and not given back, so that nobody who comes later gets in between. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.atWork -= 1;
  }
}
