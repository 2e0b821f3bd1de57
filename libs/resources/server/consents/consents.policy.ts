import type { Viewer } from '#libs/kernel/shared';
import { sql, type Sql } from '#libs/platform/server';
import { contributionsToReview } from '../resources.policy.ts';

/** The contributions whose consents this viewer may see, whom rows know as this author: her own, and those about which she decides. */
export function ledgersVisibleTo(viewer: Viewer, author: Buffer): Sql {
  return sql`(resources.author_tag = ${author} or ${contributionsToReview(viewer)})`;
}

/** The contributions to which the author whom rows know by this notes consents: her own alone, for she heard the story. */
export function storiesToldTo(author: Buffer): Sql {
  return sql`(resources.author_tag = ${author})`;
}
