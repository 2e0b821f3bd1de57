import type { ResourceContent } from '#libs/resources/shared';
import type { ResourceFields } from './document-types.ts';
import { isSplit, splitSource } from './front-matter.ts';
import type { SourceFile } from './sources.ts';

/** A file as an author would have filled it in; signed, for it is the school's. */
export function contentOf({ text }: SourceFile, fields: ResourceFields): ResourceContent {
  const { call: _, composed = false, ...said } = fields;
  const split = splitSource(text);
  return {
    reviewBy: null,
    adaptedFrom: null,
    translatedFrom: null,
    changes: '',
    origin: null,
    ...said,
    isSigned: true,
    isComposed: composed,
    source: isSplit(split) ? `${split.body.replace(/^\n+/, '').trimEnd()}\n` : '',
  };
}
