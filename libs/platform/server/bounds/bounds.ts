import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { Refused } from '../access/refused.ts';
import type { Clock } from '../clock.ts';

/** How often something may be done: so many times at once, and as many again in every so many seconds. */
export interface Bound {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/** How many budgets of one bound are remembered; of more, those that were not touched for longest count as whole again. */
const most = 10_000;

/**
 * Keeps what anybody may do within bounds, without knowing where anybody comes from (ADR 0019). What it knows is in the
 * memory of this process alone, under names that nobody can read back after the day.
 */
export class Bounds {
  /** For each budget the instant at which it is whole again; those of each bound apart, so that doing much of one thing forgets nothing of another. */
  private readonly wholeAt = new Map<string, LRUCache<string, number>>();
  private readonly instead: ReadonlyMap<string, Bound>;
  private key = randomBytes(32);
  private day = '';

  /** `instead`: bounds that hold in the place of declared ones of the same name. */
  constructor(
    private readonly clock: Clock,
    instead: readonly Bound[] = [],
  ) {
    this.instead = new Map(instead.map((bound) => [bound.name, bound]));
  }

  /** Takes one or so many from the budget of `whose` (without a name: of all together); refuses when it is used up. */
  take(declared: Bound, whose = '', count = 1): void {
    const { name, points, seconds } = this.instead.get(declared.name) ?? declared;
    this.forgetYesterday();
    const [now, whole, budget] = [this.clock.now().getTime(), seconds * 1000, this.budget(name, whose)];
    const wholeAt = this.wholeAt.get(name) ?? new LRUCache<string, number>({ max: most });
    this.wholeAt.set(name, wholeAt);
    // A clock that was set back must not keep anybody waiting longer than a whole budget takes to come back.
    const from = Math.min(Math.max(wholeAt.get(budget) ?? now, now), now + whole);
    const taken = (count * whole) / points;
    const wait = from + taken - now - whole;
    // Less than a millisecond is the rounding of fractions.
    const isThere = wait < 1;
    wholeAt.set(budget, isThere ? from + taken : from);
    if (!isThere) throw tooMany(Math.ceil(wait / 1000));
  }

  private forgetYesterday(): void {
    const today = this.clock.today();
    if (today === this.day) return;
    this.wholeAt.clear();
    this.key = randomBytes(32);
    this.day = today;
  }

  private budget(name: string, whose: string): string {
    return createHmac('sha256', this.key).update(`${name}\0${whose}`).digest('base64url');
  }
}

/** Two minutes and more are said in minutes. */
function tooMany(seconds: number): Refused {
  return new Refused('TOO_MANY', { seconds, minutes: seconds < 120 ? 0 : Math.ceil(seconds / 60) });
}
