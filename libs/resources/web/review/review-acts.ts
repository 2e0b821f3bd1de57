import type { Act, Typed } from '#libs/people/web';
import { linesOf } from '#libs/ui/shared';
import {
  AskChangesMutation,
  CatchUpWithWorkMutation,
  ConfirmResourceMutation,
  PublishResourceMutation,
  WithdrawResourceMutation,
} from './review-acts.graphql.ts';

/** How many comments go with one decision, and how long each may be, in characters. */
export const commentLimits = { count: 40, length: 1000 } as const;

/** The field in which somebody says what should be otherwise: of a block by its place, or of all. */
export function commentField(block: number | null): string {
  return `comment-${block ?? 'all'}`;
}

/** What was written into the fields for comments, those on all of the text first. */
export function commentsIn(typed: Typed): { readonly block: number | null; readonly text: string }[] {
  return Object.entries(typed)
    .flatMap(([name, value]) => {
      const [, place] = /^comment-(all|\d{1,4})$/.exec(name) ?? [];
      const text = linesOf(value).trim();
      return place && text ? [{ block: place === 'all' ? null : Number(place), text }] : [];
    })
    .toSorted((one, other) => (one.block ?? -1) - (other.block ?? -1));
}

/** Every act on contributions. */
export const reviewActs: Readonly<Record<string, Act>> = {
  'changes-asked': async (ask, typed, t) => {
    const comments = commentsIn(typed);
    if (comments.length === 0) return [{ message: t('resources.comments-none') }];
    if (comments.length > commentLimits.count) return [{ message: t('resources.comments-many', { most: commentLimits.count }) }];
    return [(await ask(AskChangesMutation, { input: { ...versionIn(typed), comments } })).askChanges.refusal];
  },
  'resource-published': async (ask, typed) => [(await ask(PublishResourceMutation, { input: versionIn(typed) })).publishResource.refusal],
  'resource-withdrawn': async (ask, { resource = '' }) => [
    (await ask(WithdrawResourceMutation, { input: { resource } })).withdrawResource.refusal,
  ],
  'resource-confirmed': async (ask, typed, t) => {
    const reviewBy = (typed['review-by'] ?? '').trim();
    if (!/^\d{4}-\d{2}-\d{2}$/.test(reviewBy)) return [{ message: t('resources.confirm-day-missing') }];
    return [(await ask(ConfirmResourceMutation, { input: { ...versionIn(typed), reviewBy } })).confirmResource.refusal];
  },
  'work-followed': async (ask, typed) => {
    const input = { ...versionIn(typed), workVersion: Number(typed['work-version']) };
    return [(await ask(CatchUpWithWorkMutation, { input })).catchUpWithWork.refusal];
  },
};

/** The version that whoever sends a form had before her. */
function versionIn({ resource = '', version = '' }: Typed) {
  return { resource, version: Number(version) };
}
