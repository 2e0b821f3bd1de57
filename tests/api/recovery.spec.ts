import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recoveryWords } from '#libs/people/shared';
import { workshop } from '../support/fixture-course.ts';
import { anEvent, factsOf, pathOf, record, recover } from '../support/path-asks.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => void (school = await aSchool()), patience);
afterAll(() => school?.close());

const { marked, practice } = workshop;
const accents: Readonly<Record<string, string>> = { a: 'á', e: 'ê', i: 'í', o: 'õ', u: 'ü', n: 'ñ', c: 'ç' };

test.each<[how: string, typed: (words: readonly string[]) => string]>([
  ['as they were given', (words) => words.join(' ')],
  ['in capitals', (words) => words.join(' ').toUpperCase()],
  ['with accents', (words) => words.join(' ').replace(/[aeiounc]/g, (letter) => accents[letter] ?? letter)],
  [
    'with accents that are letters of their own',
    (words) => words.join(' ').replace(/[aeiounc]/g, (letter) => (accents[letter] ?? letter).normalize('NFD')),
  ],
  ['with odd spacing', (words) => `\n ${words.join('   ')}\t`],
  ['one a line with numbers', (words) => words.map((word, at) => `${at + 1}. ${word}`).join('\n')],
  ['with commas', (words) => words.join(',')],
  ['written as one', (words) => words.join('')],
])('the words bring the path back to another browser, typed %s, under any language', async (_, typed) => {
  const learner = await school.learner();
  for (const language of ['es', 'en', 'pt', 'fr']) {
    const elsewhere = school.visitor();
    expect(await recover(elsewhere, typed(learner.words), false, language)).toEqual({ isRecovered: true, refusal: null });
    expect(await pathOf(elsewhere)).toBe(learner.id);
    expect(await factsOf(elsewhere, marked.lesson)).toMatchObject({ isMarked: true });
  }
  expect(await pathOf(learner)).toBe(learner.id);
});

test('the wrong word is named, and so is a wrong number of words', async () => {
  const visitor = school.visitor();
  const [one = ''] = recoveryWords;
  const eight = Array.from({ length: 8 }, () => one);
  const unknown = await recover(visitor, [...eight.slice(1), 'xilofono'].join(' '));
  expect(unknown.refusal).toMatchObject({ code: 'WORD_UNKNOWN', message: expect.stringContaining('xilofono') });
  const seven = await recover(visitor, eight.slice(1).join(' '));
  expect(seven.refusal).toMatchObject({ code: 'WORDS_MISSING', message: expect.stringMatching(/7.*8|8.*7/s) });
  for (const typed of ['', '   ', eight.concat(one).join(' ')]) expect((await recover(visitor, typed)).refusal?.code).toBe('WORDS_MISSING');
  expect(visitor.cookies.size).toBe(0);
});

test('eight words of the list that belong to nobody open nothing', async () => {
  const visitor = school.visitor();
  const words = recoveryWords.slice(0, 8).join(' ');
  expect((await recover(visitor, words)).refusal?.code).toBe('WORDS_OF_NOBODY');
  expect([visitor.cookies.size, await pathOf(visitor)]).toEqual([0, null]);
});

test('the words in another order are other words', async () => {
  const learner = await school.learner();
  const turned = learner.words.toReversed();
  expect((await recover(school.visitor(), turned.join(' '))).refusal?.code).toBe('WORDS_OF_NOBODY');
});

test('more than anybody would type is refused as invalid', async () => {
  expect((await recover(school.visitor(), 'a '.repeat(300))).refusal?.code).toBe('INVALID_INPUT');
});

test('a refused recovery leaves the browser on the path it had', async () => {
  const learner = await school.learner();
  expect((await recover(learner, recoveryWords.slice(8, 16).join(' '), true)).refusal?.code).toBe('WORDS_OF_NOBODY');
  expect(await pathOf(learner)).toBe(learner.id);
  expect(await factsOf(learner, marked.lesson)).toMatchObject({ isMarked: true });
});

test('recovering without bringing leaves the other path as it was', async () => {
  const [mine, theirs] = [await school.learner(), await school.learner()];
  await record(theirs, [anEvent({ point: practice.practices[0], kind: 'PRACTISED' })]);
  expect((await recover(theirs, mine.words.join(' '))).isRecovered).toBe(true);
  expect(await pathOf(theirs)).toBe(mine.id);
  expect(await factsOf(theirs, practice.lesson)).toMatchObject({ practised: [] });
  const back = school.visitor();
  expect((await recover(back, theirs.words.join(' '))).isRecovered).toBe(true);
  expect(await factsOf(back, practice.lesson)).toMatchObject({ practised: [practice.practices[0]] });
});

test('bringing along moves what was marked here, and the words and sessions of what was here die', async () => {
  const [mine, here] = [await school.learner(), await school.learner()];
  const shared = anEvent({ point: marked.commitment });
  await record(mine, [shared]);
  await record(here, [shared, anEvent({ point: practice.practices[0], kind: 'PRACTISED' })]);
  const oldBrowser = school.visitor({ cookies: here.cookies });
  expect((await recover(here, mine.words.join(' '), true)).isRecovered).toBe(true);
  for (const client of [here, mine]) {
    expect(await pathOf(client)).toBe(mine.id);
    expect(await factsOf(client, practice.lesson)).toMatchObject({ practised: [practice.practices[0]] });
  }
  expect(await pathOf(oldBrowser)).toBeNull();
  expect((await recover(school.visitor(), here.words.join(' '))).refusal?.code).toBe('WORDS_OF_NOBODY');
  const { rowCount } = await school.rows.query('select from learners where id = $1', [here.id]);
  expect(rowCount).toBe(0);
});

test('bringing along to the path that one is on already changes nothing', async () => {
  const learner = await school.learner();
  expect((await recover(learner, learner.words.join(' '), true)).isRecovered).toBe(true);
  expect(await pathOf(learner)).toBe(learner.id);
  expect(await factsOf(learner, marked.lesson)).toMatchObject({ isMarked: true });
});

test('the words are shown once and nothing of them can be asked for or read again', async () => {
  const learner = await school.learner();
  const again = await record(learner, [anEvent()]);
  expect(again.recoveryWords).toBeNull();
  await recover(learner, learner.words.join(' '));
  const { data } = await school.ask<{ __schema: { types: { name: string; fields: { name: string }[] | null }[] } }>(
    '{ __schema { types { name fields { name } } } }',
  );
  const spoken = data!.__schema.types.flatMap(({ name, fields }) =>
    (fields ?? []).filter((field) => /words|secret|fingerprint/i.test(field.name)).map((field) => `${name}.${field.name}`),
  );
  // Each is an answer to a change, once; nothing that is asked for again.
  expect(spoken.toSorted()).toEqual([
    'AnswerQuestionPayload.recoveryWords',
    'AuthenticatorPayload.secret',
    'CreateAccountPayload.recoveryWords',
    'Mutation.renewRecoveryWords',
    // The first words of a block, in public and in a report of it.
    'ProblemReport.words',
    'RecordConsentPayload.words',
    'RecordEventsPayload.recoveryWords',
    'RecoveryWordsPayload.recoveryWords',
    'TextPart.words',
  ]);
});

test('two paths never begin with the same words', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => school.learner()));
  expect(new Set(all.map(({ words }) => words.join(' '))).size).toBe(20);
  for (const { words } of all) for (const word of words) expect(recoveryWords).toContain(word);
});
