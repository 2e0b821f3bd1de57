import { Refused } from '../access/refused.ts';

/** Thrown when so many wait for the same that one more would only wait longer: a refusal that HTTP tells as 503, with the seconds after which to come back. */
export class Busy extends Refused {
  constructor(readonly retryAfter: number) {
    super('BUSY', { seconds: retryAfter });
  }
}
