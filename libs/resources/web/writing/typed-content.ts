import { isDay } from '#libs/mdx/shared';
import type { Typed } from '#libs/people/web';
import { contentLimits, resourceSlugIn } from '#libs/resources/shared';
import { linesOf } from '#libs/ui/shared';
import type { ResultOf, VariablesOf } from '#libs/ui/web';
import type { DraftQuery, SaveDraftMutation } from './writing.graphql.ts';

/** A draft as it is sent to be saved. */
export type DraftInput = VariablesOf<typeof SaveDraftMutation>['input'];

/** A content as the server gives it. */
export type GivenContent = NonNullable<ResultOf<typeof DraftQuery>['draft']>['content'];

/** What the field of a form holds that cannot be kept as it is: the id of the sentence, by the name of the field. */
export type Unfit = Readonly<Record<string, string>>;

/** What begins the name of each topic's box. */
export const topicPrefix = 'topic-';

type Content = DraftInput['content'];

/** The fields of a form as a draft to be saved, and what in them cannot be kept. */
export function draftIn(typed: Typed): { readonly draft: DraftInput; readonly unfit: Unfit } {
  const read = {
    minutes: minutesIn(typed),
    reviewBy: dayIn(typed),
    adaptedFrom: slugIn(typed['adaptedFrom']),
    translatedFrom: slugIn(typed['translatedFrom']),
  };
  const content: Content = {
    ...chosenIn(typed),
    title: linesOf(typed['title']),
    summary: linesOf(typed['summary']),
    source: linesOf(typed['source']),
    changes: linesOf(typed['changes']),
    isSigned: typed['isSigned'] !== undefined,
    isComposed: typed['isComposed'] !== undefined,
    minutes: read.minutes ?? 0,
    reviewBy: read.reviewBy ?? null,
    ...workIn(typed, read.adaptedFrom ?? null, read.translatedFrom ?? null),
    origin: originIn(typed),
  };
  const unfit = Object.entries(read).filter(([, value]) => value === undefined);
  const { id = '', revision = '0', group = '', resource = '' } = typed;
  return {
    draft: { id, revision: Number(revision), group, resource: resource || null, content },
    unfit: Object.fromEntries(unfit.map(([name]) => [name, whyUnfit[name as keyof typeof whyUnfit]])),
  };
}

/** What to write instead of what cannot be kept. */
const whyUnfit = {
  minutes: 'resources.fault.minutes-range',
  reviewBy: 'resources.write-day-unfit',
  adaptedFrom: 'resources.write-slug-unfit',
  translatedFrom: 'resources.write-slug-unfit',
} as const;

/** A form's fields that hold this content. */
export function typedOf(content: GivenContent): Typed {
  const { kind, language, licence, level, title, summary, source, changes, topics, origin, isSigned, isComposed, minutes, ...rest } =
    content;
  return {
    ...{ kind, language, licence, level, title, summary, source, changes },
    ...Object.fromEntries(topics.map((topic) => [topicPrefix + topic, 'on'])),
    ...(isSigned ? { isSigned: 'on' } : {}),
    ...(isComposed ? { isComposed: 'on' } : {}),
    minutes: minutes === 0 ? '' : String(minutes),
    reviewBy: rest.reviewBy ?? '',
    adaptedFrom: rest.adaptedFrom ?? '',
    translatedFrom: rest.translatedFrom ?? '',
    ...typedWork(rest),
    ...(origin ? { 'origin-title': origin.title, 'origin-address': origin.address, 'origin-licence': origin.licence } : {}),
  };
}

/** What is chosen from closed lists: the server refuses what is in none of them. */
function chosenIn(typed: Typed): Pick<Content, 'kind' | 'language' | 'licence' | 'level' | 'topics'> {
  const topics = Object.keys(typed).filter((name) => name.startsWith(topicPrefix));
  return {
    kind: typed['kind'] as Content['kind'],
    language: linesOf(typed['language']),
    licence: typed['licence'] as Content['licence'],
    level: typed['level'] as Content['level'],
    topics: topics.map((name) => name.slice(topicPrefix.length)) as Content['topics'],
  };
}

/** Undefined for what is no number of minutes; zero while there is none. */
function minutesIn({ minutes = '' }: Typed): number | undefined {
  const amount = Number(minutes.trim());
  return Number.isInteger(amount) && amount >= 0 && amount <= contentLimits.minutes ? amount : undefined;
}

/** Undefined for what is no day; null while there is none. */
function dayIn({ reviewBy = '' }: Typed): string | null | undefined {
  const day = reviewBy.trim();
  return day === '' ? null : isDay(day) ? day : undefined;
}

/** Undefined for what is no resource of the library; null while nothing is written. */
function slugIn(written = ''): string | null | undefined {
  return written.trim() === '' ? null : (resourceSlugIn(written) ?? undefined);
}

/** On what it stands, and which version of that she takes account of: the newer one where she says so. Null where the form does not know, or speaks of another work by now. */
function workIn(typed: Typed, adaptedFrom: string | null, translatedFrom: string | null) {
  const isSame = typed['work'] !== '' && typed['work'] === (adaptedFrom ?? translatedFrom);
  const version = typed[typed['work-seen'] !== undefined && typed['work-newer'] ? 'work-newer' : 'work-version'];
  return { adaptedFrom, translatedFrom, workVersion: (isSame && Number(version)) || null };
}

/** The same as fields of a form. */
function typedWork({
  adaptedFrom,
  translatedFrom,
  workVersion,
}: Pick<GivenContent, 'adaptedFrom' | 'translatedFrom' | 'workVersion'>): Typed {
  return { work: adaptedFrom ?? translatedFrom ?? '', 'work-version': String(workVersion ?? '') };
}

/** A work from elsewhere is there as soon as something is said of it. */
function originIn(typed: Typed): DraftInput['content']['origin'] {
  const [title, address] = [typed['origin-title']?.trim() ?? '', typed['origin-address']?.trim() ?? ''];
  if (title === '' && address === '') return null;
  type OriginLicence = NonNullable<DraftInput['content']['origin']>['licence'];
  return { title, address, licence: (typed['origin-licence'] || 'CC_BY_4_0') as OriginLicence };
}
