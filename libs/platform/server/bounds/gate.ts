import { Busy } from './busy.ts';

/** In seconds: by then whoever waits now is through, whatever dear work we do. */
const retryAfter = 2;

/** What one alone, or all of one kind together, may have of a gate, so that something is left for the others. */
export interface Share {
  /** Under what the gate knows them, as long as they are in it. */
  readonly whose: string;
  readonly places: number;
  readonly queue: number;
}

interface Waiting {
  readonly share: Share;
  readonly enter: () => void;
}

/** Whoever names no share may have all of it. */
const all: Share = { whose: '', places: Infinity, queue: Infinity };

/**
 * Lets so many do a dear work at once and so many more wait for their turn; refuses the rest at once with `Busy`.
 * Pass it before a transaction begins, for whoever waits inside one keeps a connection from everybody else.
 */
export class Gate {
  private readonly atWork: string[] = [];
  private readonly waiting: Waiting[] = [];

  constructor(
    private readonly places: number,
    private readonly queue: number,
  ) {}

  /** Does the work when it is its turn; whoever leaves before gives up her place in the line at once, and is told the reason of her signal. */
  async run<Result>(work: () => Promise<Result>, share: Share = all, left?: AbortSignal): Promise<Result> {
    left?.throwIfAborted();
    await this.enter(share, left);
    try {
      return await work();
    } finally {
      this.leave(share);
    }
  }

  private enter(share: Share, left?: AbortSignal): Promise<void> {
    if (this.atWork.length < this.places && this.hasPlaceFor(share)) {
      this.atWork.push(share.whose);
      return Promise.resolve();
    }
    const inLine = this.waiting.filter((other) => other.share.whose === share.whose).length;
    if (this.waiting.length >= this.queue || inLine >= share.queue) return Promise.reject(new Busy(retryAfter));
    return new Promise((enter, giveUp) => {
      const waiting = { share, enter };
      this.waiting.push(waiting);
      left?.addEventListener('abort', () => {
        const at = this.waiting.indexOf(waiting);
        if (at < 0) return;
        this.waiting.splice(at, 1);
        giveUp(left.reason as Error);
      });
    });
  }

  /** The place is handed on and not given back, so that nobody who comes later gets in between; those go before whose share is used up. */
  private leave({ whose }: Share): void {
    this.atWork.splice(this.atWork.indexOf(whose), 1);
    const next = this.waiting.findIndex(({ share }) => this.hasPlaceFor(share));
    const [entering] = next < 0 ? [] : this.waiting.splice(next, 1);
    if (!entering) return;
    this.atWork.push(entering.share.whose);
    entering.enter();
  }

  private hasPlaceFor({ whose, places }: Share): boolean {
    return this.atWork.filter((other) => other === whose).length < places;
  }
}
