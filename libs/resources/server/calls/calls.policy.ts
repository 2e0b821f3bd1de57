import type { Viewer } from '#libs/kernel/shared';
import { sql, type Sql } from '#libs/platform/server';
import { contributionsToReview } from '../resources.policy.ts';

/** The calls that anybody may answer on this day: open ones, about what nobody took back. Used by every list, item and answer. */
export function callsOpenOn(today: string): Sql {
  return sql`(not calls.is_closed and (calls.until_day is null or calls.until_day >= ${today})
    and calls.resource_id in (select resources.id from resources where resources.state <> 'withdrawn' and not resources.is_taken_back))`;
}

/** The calls of which this viewer reads the answers: her own, and those of the house where she reviews. `caller`: under what rows know her. */
export function callsKeptBy(viewer: Viewer, caller: Buffer): Sql {
  return sql`(calls.caller_tag = ${caller} or calls.caller_tag is null and ${ofGroupsReviewedBy(viewer)})`;
}

/** The calls that this viewer may close: her own, and whatever is called for where she reviews, for their words are public. */
export function callsToClose(viewer: Viewer, caller: Buffer): Sql {
  return sql`(calls.caller_tag = ${caller} or ${ofGroupsReviewedBy(viewer)})`;
}

/** The conversations in which somebody takes part, as whoever answered or by the calls that she keeps. Used by whatever reads, writes, closes, blocks or deletes one. */
export function conversationsOf(answerer: Buffer, keptCalls: Sql): Sql {
  return sql`(call_conversations.sealed_answerer is not null and (call_conversations.answerer_tag = ${answerer}
    or call_conversations.call_id in (select calls.id from calls where ${keptCalls})))`;
}

/** What this viewer may call for help with: what she wrote, and what she reviews, as long as nobody took it back. */
export function resourcesToCallFor(viewer: Viewer, author: Buffer): Sql {
  return sql`((resources.author_tag = ${author} or ${contributionsToReview(viewer)}) and resources.state <> 'withdrawn' and not resources.is_taken_back)`;
}

const ofGroupsReviewedBy = (viewer: Viewer): Sql =>
  sql`calls.resource_id in (select resources.id from resources where ${contributionsToReview(viewer)})`;
