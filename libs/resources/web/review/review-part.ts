import { operationsIn, type StudioPart } from '#libs/people/web';
import * as acts from './review-acts.graphql.ts';
import { reviewActs } from './review-acts.ts';
import * as questions from './review.graphql.ts';

/** The part of the studio in which contributions are read, commented and decided about. */
export const reviewPart: StudioPart = {
  acts: reviewActs,
  sayDone: (t, intent) => t(`resources.review-done.${intent}`),
  labelOf: (t, name) => {
    if (name === 'review-by') return t('resources.confirm-until');
    const [, place] = /^comment-(all|\d{1,4})$/.exec(name) ?? [];
    if (!place) return null;
    return place === 'all' ? t('resources.comment-all') : t('resources.comment-part', { part: Number(place) + 1 });
  },
  operations: operationsIn(acts, questions),
};
