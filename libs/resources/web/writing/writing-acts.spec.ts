import { beforeEach, expect, test } from '@jest/globals';
import { actInStudio, type Typed } from '#libs/people/web';
import type { Ask } from '#libs/platform/shared';
import { writingPart } from './writing-part.ts';
import { saveDraft, type Written } from './writing-acts.ts';
import type { DraftInput } from './typed-content.ts';
import { SaveDraftMutation } from './writing.graphql.ts';

/** What the server was sent to save, and what else it was asked. */
let [saved, others]: [DraftInput[], unknown[]] = [[], []];
beforeEach(() => void ([saved, others] = [[], []]));

const school = ((document: unknown, { input }: { input: DraftInput }) => {
  if (document !== SaveDraftMutation) {
    others.push(document);
    return Promise.resolve({ judgeText: { text: { blocks: [], issues: [] }, refusal: null } });
  }
  saved.push(input);
  return Promise.resolve({ saveDraft: { draft: { id: input.id, revision: input.revision + 1 }, refusal: null } });
}) as Ask;
const say = (id: string) => id;

const written: Typed = { id: 'x', revision: '3', group: 'g', kind: 'CARD', title: 'Frases', source: 'Hola', minutes: '20' };
const unfit = [
  ['minutes', 'una hora', 'resources.fault.minutes-range', 0],
  ['minutes', '9000', 'resources.fault.minutes-range', 0],
  ['reviewBy', '31/03/2027', 'resources.write-day-unfit', null],
  ['adaptedFrom', 'Frases de paso', 'resources.write-slug-unfit', null],
  ['translatedFrom', 'a--b', 'resources.write-slug-unfit', null],
] as const;

test.each(unfit)('%s that holds "%s" is left out of what is saved, stays typed and says why', async (field, words, sentence, kept) => {
  const typed = { ...written, [field]: words };
  expect(await saveDraft(school, typed, say)).toEqual({ typed: { ...typed, revision: '4' }, unkept: [{ field, sentence }] });
  expect(saved.map(({ content }) => [content.title, content.source, content[field]])).toEqual([['Frases', 'Hola', kept]]);
});

test.each([
  ['draft-saved', 'resources.write-partly-saved', 0],
  ['draft-images', 'resources.write-partly-saved', 0],
  ['draft-previewed', 'resources.write-partly-saved', 1],
  ['draft-sent', 'resources.write-not-sent', 0],
])('%s saves the rest, goes no further and brings all that was typed back', async (intent, refused, asked) => {
  const outcome = await actInStudio(writingPart, school, { ...written, minutes: '9000', intent }, say);
  expect(outcome).toMatchObject({ refused, shown: { typed: { minutes: '9000', revision: '4' } } });
  expect((outcome?.shown as Written).faults).toEqual([{ field: 'minutes', sentence: 'resources.fault.minutes-range' }]);
  expect([saved.length, others.length]).toEqual([1, asked]);
});
