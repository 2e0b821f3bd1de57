import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/kernel/shared';

/** How much waits for a viewer at a place of the studio. */
type Counting = (viewer: Viewer) => Promise<number>;

/** The registry of what waits in the studio: each domain counts at its own places, so that nobody needs a notice for each thing. */
@Injectable()
export class StudioCounts {
  private readonly countings = new Map<string, Counting>();

  /** Registers how to count what waits at a place, by its word in the address. */
  register(place: string, counting: Counting): void {
    this.countings.set(place, counting);
  }

  /** What waits for this viewer; places where nothing does are left out. */
  async of(viewer: Viewer): Promise<{ place: string; count: number }[]> {
    const counts = await Promise.all([...this.countings].map(async ([place, count]) => ({ place, count: await count(viewer) })));
    return counts.filter(({ count }) => count > 0);
  }
}
