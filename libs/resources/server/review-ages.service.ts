import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/platform/server';

/** Knows when what somebody checked is too old to rely on. */
@Injectable()
export class ReviewAges {
  constructor(private readonly clock: Clock) {}

  /** Whether what was checked on this day was so more than a year ago. */
  isStale(reviewedOn: string): boolean {
    return reviewedOn < this.clock.dayAfter({ months: -12 });
  }
}
