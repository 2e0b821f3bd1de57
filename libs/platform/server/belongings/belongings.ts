import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/kernel/shared';

/** One thing that is kept of somebody, in words and numbers that she can read. */
export type Belonging = Readonly<Record<string, string | number | boolean | null>>;

/** Reads all of one kind that belongs to a viewer, and nothing that belongs to anybody else. */
type Reading = (viewer: Viewer) => Promise<readonly Belonging[]>;

/** The registry of what belongs to a person: each domain says how to read its part, and her copy holds all of them. */
@Injectable()
export class Belongings {
  private readonly readings = new Map<string, Reading>();

  /** Registers a part. Its words are `mine.<part>` and, for each column, `mine.<part>.<column>`. */
  register(part: string, reading: Reading): void {
    this.readings.set(part, reading);
  }

  /** Every part that is registered. */
  get parts(): readonly string[] {
    return [...this.readings.keys()];
  }

  /** All that belongs to this viewer, part by part; parts without anything are left out. */
  async of(viewer: Viewer): Promise<{ part: string; rows: readonly Belonging[] }[]> {
    const parts = await Promise.all([...this.readings].map(async ([part, read]) => ({ part, rows: await read(viewer) })));
    return parts.filter(({ rows }) => rows.length > 0);
  }
}
