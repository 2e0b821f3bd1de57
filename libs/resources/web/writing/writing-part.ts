import { operationsIn, type StudioPart } from '#libs/people/web';
import { writingActs, type Written } from './writing-acts.ts';
import * as operations from './writing.graphql.ts';

/** Fields that somebody writes herself; the others she chooses. */
const written = [
  ...['title', 'summary', 'source', 'minutes', 'reviewBy'],
  ...['adaptedFrom', 'translatedFrom', 'origin-title', 'origin-address', 'changes'],
];

/** Where somebody goes on who still writes. */
const placeAfter: Readonly<Record<string, (draft: string) => string>> = {
  'draft-saved': (draft) => draft,
  'draft-images': (draft) => `${draft}/imagenes`,
};

/** The part of the studio in which members write for the library. */
export const writingPart: StudioPart<Written> = {
  acts: writingActs,
  sayDone: (t, intent) => t(`resources.write-done.${intent}`),
  leadsTo: (intent, { id = '' }) =>
    placeAfter[intent]?.(`/estudio/biblioteca/borradores/${encodeURIComponent(id)}`) ?? '/estudio/biblioteca',
  labelOf: (t, name) => (written.includes(name) ? t(`resources.write.${name}`) : null),
  operations: operationsIn(operations),
};
