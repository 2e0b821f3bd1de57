import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { Database } from '#libs/platform/server';

/** What others may see of somebody who holds a role. */
export interface Person {
  readonly id: Id<'Account'>;
  readonly pseudonym: string;
  readonly isSuspended: boolean;
}

/** Pseudonyms of accounts that were decided to be shown. There is no list of all, and no search. */
@Injectable()
export class PseudonymsService {
  constructor(private readonly database: Database) {}

  /** These accounts as far as they still are, in one statement. */
  async of(ids: readonly Id<'Account'>[]): Promise<ReadonlyMap<string, Person>> {
    const people = await this.database.query<Person>(
      'select id, pseudonym, is_suspended as "isSuspended" from accounts where id = any($1::uuid[])',
      [[...new Set(ids)]],
    );
    return new Map(people.map((person) => [person.id, person]));
  }

  /** Accounts whose roles are taken from them for now, at most so many. */
  suspended(most: number): Promise<Person[]> {
    return this.database.query<Person>(
      'select id, pseudonym, is_suspended as "isSuspended" from accounts where is_suspended order by pseudonym_key limit $1',
      [most],
    );
  }
}
