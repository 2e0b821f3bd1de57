import { Injectable } from '@nestjs/common';
import type { OutsideKey } from '../outside-key.ts';
import { Database, InTransaction } from '../persistence/database.ts';

/** Opens with one key what is closed, closes it with another, and makes links anew. Gives how many rows it wrote. */
type Moving = (from: OutsideKey, to: OutsideKey) => Promise<number>;

/** Moves everything that the outside key closes or links to a newer key. Domains register what is theirs. */
@Injectable()
export class KeyChange {
  private readonly movings = new Map<string, Moving>();

  constructor(readonly database: Database) {}

  /** Registers a kind of rows. */
  register(table: string, moving: Moving): void {
    this.movings.set(table, moving);
  }

  /** The tables that move. */
  get tables(): readonly string[] {
    return [...this.movings.keys()];
  }

  /** Moves all of it in one transaction, with the note of which key is in use; gives how many rows of each table were written. */
  @InTransaction()
  async move(from: OutsideKey, to: OutsideKey): Promise<Readonly<Record<string, number>>> {
    await this.database.query(`set local statement_timeout = '600s'`);
    await this.database.query(
      'insert into outside_key (fingerprint, newest) values ($1, $2) on conflict (is_only) do update set newest = $2',
      [to.firstFingerprint, to.newestFingerprint],
    );
    const counts: Record<string, number> = {};
    for (const [table, moving] of this.movings) counts[table] = await moving(from, to);
    return counts;
  }
}
