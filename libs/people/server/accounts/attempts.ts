import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Clock, Refused } from '#libs/platform/server';

/** How often one may be wrong before it takes time, and how long that takes at most, in seconds. */
const patience = { free: 5, first: 5, most: 300 } as const;

interface Failures {
  readonly count: number;
  /** Not to be tried before, in milliseconds. */
  readonly until: number;
}

/**
 * Makes guessing slow. Holds in memory alone, under names that nobody outside this process can make, who was guessed wrong how
 * often; knows nothing of where guesses come from, so it slows her down too while somebody guesses: her eight words and the
 * browsers that are in already are not touched by it.
 */
@Injectable()
export class Attempts {
  private readonly key = randomBytes(32);
  private readonly failures = new LRUCache<string, Failures>({ max: 50_000 });

  constructor(private readonly clock: Clock) {}

  /** Refuses while it is too early to try this again. */
  allow(what: string): void {
    const { until } = this.of(what);
    const left = until - this.clock.now().getTime();
    if (left > 0) throw new Refused('TRY_LATER', { seconds: Math.ceil(left / 1000) });
  }

  /** Counts a wrong try; from the fifth on each takes twice as long, up to five minutes. */
  failed(what: string): void {
    const count = this.of(what).count + 1;
    const { free, first, most } = patience;
    const seconds = count < free ? 0 : Math.min(most, first * 2 ** (count - free));
    this.failures.set(this.name(what), { count, until: this.clock.now().getTime() + seconds * 1000 });
  }

  /** Takes a counted try back that was not made. */
  notTried(what: string): void {
    const { count } = this.of(what);
    if (count > 0) this.failures.set(this.name(what), { count: count - 1, until: 0 });
  }

  /** Forgets the wrong tries: she is in. */
  succeeded(what: string): void {
    this.failures.delete(this.name(what));
  }

  private of(what: string): Failures {
    return this.failures.get(this.name(what)) ?? { count: 0, until: 0 };
  }

  private name(what: string): string {
    return createHmac('sha256', this.key).update(what).digest('base64');
  }
}
