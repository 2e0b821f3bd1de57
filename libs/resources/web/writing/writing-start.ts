import type { Typed } from '#libs/people/web';
import { contentLimits } from '#libs/resources/shared';
import type { ResultOf } from '#libs/ui/web';
import type { TextImage } from '../images/media-of.ts';
import { topicPrefix, typedOf } from './typed-content.ts';
import type { DraftQuery, NewWritingQuery } from './writing.graphql.ts';

type NewWriting = ResultOf<typeof NewWritingQuery>;

/** What a new text may stand on. */
type Beginning = 'adaptation' | 'translation' | 'version' | 'answer';

/** What the address of a new text asks for. */
export interface WritingWish {
  /** The kind of text, as addresses name it. */
  readonly kind: string;
  /** The resource to adapt or to translate, the contribution of hers to change, or the question whose answer becomes a resource. */
  readonly of: { readonly as: Beginning; readonly slug: string } | null;
}

/** What stands in the form when it opens. */
export type WritingStart = Typed;

/** The fields of a text that nobody has saved yet. `id` is made anew: a form sent twice makes one draft. */
export function newStart(data: NewWriting, { kind, of }: WritingWish, id: string, template: string, language: string): WritingStart {
  const made = { id, revision: '0', group: data.writingGroups[0]?.id ?? '', resource: '' };
  if (data.contribution) return { ...ofOwn(data.contribution), ...made, resource: data.contribution.slug };
  if (data.question) return { ...ofAnswer(data.question), ...made };
  if (of && data.resource) return { ...ofWork(data.resource, of.as, language), ...made };
  return { ...empty(kind.toUpperCase(), language), ...made, source: template };
}

/** A new version begins as the newest one is. */
function ofOwn(contribution: NonNullable<NewWriting['contribution']>): Typed {
  const [newest] = contribution.versions;
  return { ...(newest ? typedOf(newest.content) : {}), ...newerWork(publishedSince(contribution)) };
}

/** The images that a text may show which nobody has saved yet: those of the work or of the contribution on which it stands. */
export function newImages({ resource, contribution }: NewWriting): readonly TextImage[] {
  return contribution?.images ?? resource?.images ?? [];
}

/** The fields of a draft of hers. */
export function draftStart(draft: NonNullable<ResultOf<typeof DraftQuery>['draft']>): WritingStart {
  const { id, groupId: group, resource, revision, savedOn, content, newerWorkVersion } = draft;
  return { ...typedOf(content), ...newerWork(newerWorkVersion), id, group, resource: resource ?? '', revision: String(revision), savedOn };
}

/** The version in which its original is published now, where that changed since. */
function publishedSince({ hasWorkChanged, work }: NonNullable<NewWriting['contribution']>): number | null {
  return hasWorkChanged ? (work?.now?.number ?? null) : null;
}

function newerWork(version: number | null): Typed {
  return version === null ? {} : { 'work-newer': String(version) };
}

function empty(kind: string, language: string): Typed {
  return { kind, language, licence: 'CC_BY_SA_4_0', level: 'START', minutes: '', title: '', summary: '' };
}

/** What was asked is its title, as far as one may be long; what was answered its text, under the licence of answers. */
function ofAnswer({ question, topic, language, source }: NonNullable<NewWriting['question']>): Typed {
  const { most } = contentLimits.title;
  const title = question.length <= most ? question : question.slice(0, Math.max(0, question.lastIndexOf(' ', most)));
  return { ...empty('GUIDE', language), title, source, [topicPrefix + topic]: 'on' };
}

/** An adaptation begins as its work is, under the licence of the work, which always fits; a translation in another language. */
function ofWork(work: NonNullable<NewWriting['resource']>, as: Beginning, language: string): Typed {
  const { slug, images: _, ...given } = work;
  const typed = typedOf({
    ...given,
    isSigned: false,
    isComposed: false,
    reviewBy: null,
    adaptedFrom: as === 'adaptation' ? slug : null,
    translatedFrom: as === 'translation' ? slug : null,
    workVersion: null,
    origin: null,
    changes: '',
  });
  const other = ['es', 'pt', 'en'].find((each) => each !== work.language) ?? language;
  return as === 'translation' ? { ...typed, language: language === work.language ? other : language } : typed;
}
