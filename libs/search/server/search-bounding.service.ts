import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/kernel/shared';
import { Bounds, Refused } from '#libs/platform/server';
import { allSearchings, searchings } from './search.bounds.ts';

/** Keeps searches within bounds: each ranks hundreds of texts, and anybody may ask. */
@Injectable()
export class SearchBounding {
  constructor(private readonly bounds: Bounds) {}

  /** Takes one search from what she may do, and from what all like her may; refuses when either is used up. */
  take({ account, learnerId }: Viewer): void {
    try {
      // What all may do comes first: who is refused by it leaves no trace among the budgets of people.
      this.bounds.take(allSearchings, account ? 'accounts' : learnerId ? 'paths' : 'visitors');
      const person = account?.id ?? learnerId;
      if (person) this.bounds.take(searchings, person);
    } catch (error) {
      throw error instanceof Refused ? new Refused('SEARCHED_TOO_OFTEN', error.values) : error;
    }
  }
}
