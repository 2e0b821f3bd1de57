import { operationsIn, type StudioPart } from '#libs/people/web';
import * as acts from './keeping-acts.graphql.ts';
import { keepingActs } from './keeping-acts.ts';
import * as questions from './keeping.graphql.ts';

/** Fields that somebody writes herself. */
const written = ['name', 'languages', 'countries', 'web', 'source', 'reviewedOn'];

/** The part of the studio in which the directory is kept. */
export const keepingPart: StudioPart = {
  acts: keepingActs,
  sayDone: (t, intent) => t(`resources.keeping-done.${intent}`),
  labelOf: (t, name) => {
    if (name.startsWith('summary-')) return t('resources.provider.summary');
    return written.includes(name) ? t(`resources.provider.${name}`) : null;
  },
  operations: operationsIn(acts, questions),
};
