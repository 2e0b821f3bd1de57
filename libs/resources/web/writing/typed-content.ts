import { isDay } from '#libs/mdx/shared';
import type { Typed } from '#libs/people/web';
import { contentLimits } from '#libs/resources/shared';
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

/** The fields of a form as a draft to be saved, and what in them cannot be kept. */
export function draftIn(typed: Typed): { readonly draft: DraftInput; readonly unfit: Unfit } {
  const [minutes, reviewBy] = [minutesIn(typed), dayIn(typed)];
  const [adaptedFrom, translatedFrom] = [slugIn(typed['adaptedFrom']), slugIn(typed['translatedFrom'])];
  const content: DraftInput['content'] = {
    kind: typed['kind'] as DraftInput['content']['kind'],
    language: typed['language'] ?? '',
    licence: typed['licence'] as DraftInput['content']['licence'],
    topics: topicsIn(typed),
    level: typed['level'] as DraftInput['content']['level'],
    minutes: minutes ?? 0,
    title: typed['title'] ?? '',
    summary: linesOf(typed['summary']),
    source: linesOf(typed['source']),
    isSigned: typed['isSigned'] !== undefined,
    isComposed: typed['isComposed'] !== undefined,
    reviewBy: reviewBy ?? null,
    adaptedFrom: adaptedFrom ?? null,
    translatedFrom: translatedFrom ?? null,
    origin: originIn(typed),
    changes: linesOf(typed['changes']),
  };
  const { id = '', revision = '0', group = '', resource = '' } = typed;
  const unfit = {
    ...(minutes === undefined ? { minutes: 'resources.fault.minutes-range' } : {}),
    ...(reviewBy === undefined ? { reviewBy: 'resources.write-day-unfit' } : {}),
    ...(adaptedFrom === undefined ? { adaptedFrom: 'resources.write-slug-unfit' } : {}),
    ...(translatedFrom === undefined ? { translatedFrom: 'resources.write-slug-unfit' } : {}),
  };
  return { draft: { id, revision: Number(revision), group, resource: resource || null, content }, unfit };
}

/** A form's fields that hold this content. */
export function typedOf(content: GivenContent): Typed {
  const { topics, origin, isSigned, isComposed, minutes, reviewBy, adaptedFrom, translatedFrom, ...words } = content;
  return {
    ...Object.fromEntries(Object.entries(words).filter(([name]) => name !== '__typename')),
    ...Object.fromEntries(topics.map((topic) => [topicPrefix + topic, 'on'])),
    ...(isSigned ? { isSigned: 'on' } : {}),
    ...(isComposed ? { isComposed: 'on' } : {}),
    minutes: minutes === 0 ? '' : String(minutes),
    reviewBy: reviewBy ?? '',
    adaptedFrom: adaptedFrom ?? '',
    translatedFrom: translatedFrom ?? '',
    'origin-title': origin?.title ?? '',
    'origin-address': origin?.address ?? '',
    'origin-licence': origin?.licence ?? '',
  } as Typed;
}

/** A form sends each end of a line as two signs: places in the text would be others than those that she sees. */
export function linesOf(text = ''): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

function topicsIn(typed: Typed): DraftInput['content']['topics'] {
  const names = Object.keys(typed).filter((name) => name.startsWith(topicPrefix));
  return names.map((name) => name.slice(topicPrefix.length)) as DraftInput['content']['topics'];
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

/** The name in the address of a resource, also out of the whole address. Undefined for what is none; null while there is none. */
function slugIn(written = ''): string | null | undefined {
  const name =
    written
      .trim()
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? '';
  return name === '' ? null : /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length <= 80 ? name : undefined;
}

/** A work from elsewhere is there as soon as something is said of it. */
function originIn(typed: Typed): DraftInput['content']['origin'] {
  const [title, address] = [typed['origin-title']?.trim() ?? '', typed['origin-address']?.trim() ?? ''];
  if (title === '' && address === '') return null;
  type OriginLicence = NonNullable<DraftInput['content']['origin']>['licence'];
  return { title, address, licence: (typed['origin-licence'] || 'CC_BY_4_0') as OriginLicence };
}
