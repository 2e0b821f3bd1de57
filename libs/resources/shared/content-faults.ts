import { readUrl } from '#libs/mdx/shared';
import { contentLimits, minutesRange, type ContentFault, type Origin, type ResourceContent } from './content.ts';
import { licencesForAdapting, type OriginLicence } from './licences.ts';

/** The work that a resource stands on, as far as its faults depend on it. */
export interface Work {
  readonly licence: OriginLicence;
  readonly language: string;
}

/** What is wrong with a content by itself and beside the work that it adapts or translates; empty when it can be sent in. `today` is a day; without one nothing is too late. */
export function contentFaults(content: ResourceContent, work: Work | null, today: string | null): readonly ContentFault[] {
  return [...ownFaults(content, today), ...lineageFaults(content, work)];
}

function ownFaults({ title, summary, topics, minutes, reviewBy }: ResourceContent, today: string | null): ContentFault[] {
  const found: readonly (readonly [ContentFault, boolean])[] = [
    ['title-length', !isWithin(title.trim(), contentLimits.title)],
    ['summary-length', !isWithin(summary.trim(), contentLimits.summary)],
    ['topics-count', topics.length < 1 || topics.length > contentLimits.topics],
    ['minutes-range', minutes < minutesRange.least || minutes > minutesRange.most],
    ['review-past', reviewBy !== null && today !== null && reviewBy <= today],
  ];
  return found.filter(([, is]) => is).map(([fault]) => fault);
}

/** A translation is an adaptation too. A work from elsewhere brings its own licence; of a resource of ours the caller knows it. */
function lineageFaults(content: ResourceContent, work: Work | null): ContentFault[] {
  const { adaptedFrom, translatedFrom, origin, licence, language, changes } = content;
  const works = [adaptedFrom, translatedFrom, origin].filter((each) => each !== null);
  if (works.length === 0) return [];
  const allowed = licencesForAdapting(origin?.licence ?? work?.licence ?? licence);
  const found: readonly (readonly [ContentFault, boolean])[] = [
    ['origin-address', !isFound(origin)],
    ['two-works', works.length > 1],
    ['not-adaptable', allowed.length === 0],
    ['licence-misfit', allowed.length > 0 && !allowed.includes(licence)],
    ['changes-missing', translatedFrom === null && changes.trim() === ''],
    ['same-language', translatedFrom !== null && work?.language === language],
  ];
  return found.filter(([, is]) => is).map(([fault]) => fault);
}

/** Whether a work from elsewhere, if there is one, is named and has an address that a link may have. */
function isFound(origin: Origin | null): boolean {
  return origin === null || (isWithin(origin.title.trim(), contentLimits.title) && readUrl(origin.address)?.kind === 'external');
}

function isWithin({ length }: string, { least, most }: { readonly least: number; readonly most: number }): boolean {
  return length >= least && length <= most;
}
