import type { Viewer } from '#libs/kernel/shared';
import { sql, type Sql } from '#libs/platform/server';

/** The questions that exist for everybody: those that are published with their answer. Used by every list, item and link. */
export function questionsVisibleTo(_viewer: Viewer): Sql {
  return sql`questions.state = 'published'`;
}

/** What the one whom rows know by this has asked: nobody else's exists for her before it is published. */
export function questionsOf(asker: Buffer): Sql {
  return sql`questions.asker_tag = ${asker}`;
}

/** What somebody may answer: what nobody has answered, and what she answered herself. */
export function questionsToAnswer(answerer: Buffer): Sql {
  return sql`(questions.state = 'open' or questions.answerer_tag = ${answerer})`;
}

/** The questions about which this viewer decides. They belong to the whole network: whoever reviews in any group decides about all. */
export function questionsToReview({ account }: Viewer): Sql {
  return sql`${account?.permissions.has('review:resources') ?? false}::boolean`;
}
