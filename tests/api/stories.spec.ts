import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Clock } from '#libs/platform/server';
import { ConsentEnds } from '../../libs/resources/server/consents/consent-ends.ts';
import { aCopyOf, aFilledDatabase, nameOf } from '../support/filled-database.ts';
import { aGroup, aHolder, auditOf, fate, noticesOf, type SomeGroup } from '../support/groups.ts';
import type { Person } from '../support/people.ts';
import { contribution, contribute, decide, resource, save } from '../support/resources.ts';
import { aStory, consent, publish, takeBack } from '../support/stories.ts';
import { aSchool, firstDay, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let farm: SomeGroup;
let [writer, other, editor, admin]: Person[] = [];
beforeAll(async () => {
  school = await aSchool();
  farm = await aGroup(school, 'organisation');
  [writer, other] = [await aHolder(school, 'member', farm), await aHolder(school, 'member', farm)];
  [editor, admin] = [await aHolder(school, 'editor', farm), await aHolder(school, 'administrator')];
}, patience);
afterAll(() => school?.close());

/** A story that is read by everybody, and the words of whoever told it. */
async function aPublishedStory(more: object = {}, content: object = {}) {
  const story = await aStory(writer!, farm, content);
  const { words } = await consent(writer!, story, more);
  expect(await publish(editor!, story)).toBe('PUBLISHED');
  return { ...story, words };
}

const contentVersion = async () => Number((await school.rows.query<{ value: string }>('select value from content_version')).rows[0]!.value);
const wasTakenBack = async (of: TestSchool, slug: string) =>
  (await of.ask<{ is: boolean }>('query ($slug: Slug!) { is: isWithdrawnByTeller(slug: $slug) }', { slug })).data!.is;
const translationOf = ({ slug }: { slug: string }) => ({ translatedFrom: slug, language: 'pt' });

test("nobody's life is published without her consent to it; what is composed needs none", async () => {
  const [story, composed] = [await aStory(writer!, farm), await aStory(writer!, farm, { isComposed: true })];
  expect(await publish(editor!, composed)).toBe('PUBLISHED');
  expect(await publish(editor!, story)).toBe('CONSENT_MISSING');
  await consent(writer!, story, { uses: ['TRANSLATE', 'PRINT'] });
  expect(await publish(editor!, story)).toBe('CONSENT_MISSING');
  await consent(writer!, story, { until: firstDay });
  expect(await publish(editor!, story)).toBe('PUBLISHED');
});

test('what was once somebody’s life is not composed later, nor a guide', async () => {
  const { slug } = await aStory(writer!, farm, { kind: 'CASE' });
  await consent(writer!, { slug, id: '' }, { uses: ['PRINT'] });
  await contribute(writer!, farm, { kind: 'GUIDE', isComposed: true }, { resource: slug });
  const { id, version } = (await contribution(editor!, slug))!;
  expect(await decide(editor!, 'publishResource', { resource: id, version })).toBe('CONSENT_MISSING');
});

test('a translation or an adaptation of a life is published with her consent to that', async () => {
  const story = await aPublishedStory();
  const translation = await aStory(other!, farm, { ...translationOf(story), kind: 'GUIDE' });
  const adaptation = await aStory(other!, farm, { adaptedFrom: story.slug, changes: 'Más corto', isComposed: true });
  expect([await publish(editor!, translation), await publish(editor!, adaptation)]).toEqual(['CONSENT_MISSING', 'CONSENT_MISSING']);
  await consent(writer!, story, { uses: ['PUBLISH', 'TRANSLATE'] });
  expect([await publish(editor!, translation), await publish(editor!, adaptation)]).toEqual(['PUBLISHED', 'CONSENT_MISSING']);
});

test('the ledger is seen by the author and those who review, and only she writes in it; no row tells the words or the day', async () => {
  const story = await aStory(writer!, farm);
  const { words } = await consent(writer!, story, { until: '2027-01-31', way: 'RECORDED' });
  const ask = 'query ($slug: Slug!) { storyLedger(slug: $slug) { isOwn consents { uses until way givenOn recordedOn isInForce } } }';
  const seen = async (client: Person) => (await client.ask<{ storyLedger: unknown }>(ask, { slug: story.slug })).data?.storyLedger ?? null;
  const kept = { uses: ['PUBLISH'], until: '2027-01-31', way: 'RECORDED', givenOn: '2026-11-20', recordedOn: firstDay, isInForce: true };
  expect(await seen(writer!)).toEqual({ isOwn: true, consents: [kept] });
  expect(await seen(editor!)).toEqual({ isOwn: false, consents: [kept] });
  expect([await seen(other!), (await consent(editor!, story)).code]).toEqual([null, 'NOT_FOUND']);
  const { rows } = await school.rows.query('select s::text from story_consents s');
  for (const hidden of [...words.split(' '), '2026-11-20', 'recorded']) expect(JSON.stringify(rows)).not.toContain(hidden);
});

test('a consent is given today or before, and does not end before today', async () => {
  const story = await aStory(writer!, farm);
  const codes = [{ givenOn: '2026-11-23' }, { until: '2026-11-21' }, { uses: [] }].map((more) => consent(writer!, story, more));
  expect((await Promise.all(codes)).map(({ code }) => code)).toEqual(['CONSENT_DAYS', 'CONSENT_DAYS', 'INVALID_INPUT']);
});

test('whoever told a story takes it back with her words alone: in two presses, with all that was made of it and said of it', async () => {
  const title = `La historia de alguien ${randomUUID()}`;
  const story = await aPublishedStory({ uses: ['PUBLISH', 'TRANSLATE', 'ADAPT'] }, { title });
  const translation = await aStory(other!, farm, translationOf(story));
  await publish(editor!, translation);
  const waiting = await aStory(other!, farm, { adaptedFrom: translation.slug, changes: 'Otra' });
  await decide(editor!, 'askChanges', { resource: waiting.id, version: 1, comments: [{ text: 'Algo' }] });
  const draft = await save(other!, farm, {}, { ...translationOf(story), title: 'Borrador' });
  const apart = await aPublishedStory();
  const reported = { language: 'es', kind: 'HURTS', text: 'Lastima' };
  for (const { slug } of [story, apart])
    expect(await fate(school.visitor(), 'reportProblem', { place: `biblioteca/${slug}`, ...reported })).toBeNull();
  const before = await contentVersion();
  const teller = school.visitor();
  expect((await takeBack(teller, story.words, false)).code).toBe('NOT_CONFIRMED');
  expect(await resource(teller, story.slug)).toMatchObject({ title });
  expect((await takeBack(teller, story.words.toUpperCase().replaceAll(' ', ', '))).payload).toMatchObject({ isWithdrawn: true });
  const gone = [story, translation, waiting];
  for (const { slug, id } of gone) {
    expect([await resource(teller, slug), await contribution(writer!, slug), await contribution(editor!, slug)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(await wasTakenBack(school, slug)).toBe(true);
    for (const table of ['resource_versions', 'resource_texts', 'review_comments', 'story_consents'])
      expect((await school.rows.query(`select from ${table} where resource_id = $1`, [id])).rows).toEqual([]);
  }
  expect((await school.rows.query('select from resource_drafts where id = $1', [draft.id])).rows).toEqual([]);
  // Of the reports, which hold first words of it, the one about the other story is left.
  expect((await school.rows.query('select from problem_reports')).rowCount).toBe(1);
  expect(await contentVersion()).toBeGreaterThan(before);
  expect([await wasTakenBack(school, apart.slug), (await resource(teller, apart.slug))?.['slug']]).toEqual([false, apart.slug]);
  expect((await takeBack(teller, story.words)).code).toBe('WORDS_OF_NO_STORY');
  const said = JSON.stringify([await noticesOf(writer!), await noticesOf(editor!), await auditOf(admin!)]);
  expect(said).not.toContain(title);
  expect((await noticesOf(other!)).filter(({ kind }) => kind === 'story-withdrawn')).toHaveLength(2);
  expect((await auditOf(admin!)).filter(({ act }) => act === 'story-withdrawn')).toHaveLength(3);
});

test('what stands on a story by way of a work that was withdrawn still needs consent to it', async () => {
  const story = await aPublishedStory({ uses: ['PUBLISH', 'ADAPT'], until: firstDay });
  const between = await aStory(other!, farm, { kind: 'GUIDE', adaptedFrom: story.slug, changes: 'Más corto' });
  expect(await publish(editor!, between)).toBe('PUBLISHED');
  const last = await aStory(other!, farm, { kind: 'GUIDE', adaptedFrom: between.slug, changes: 'Con dibujos' });
  expect(await decide(editor!, 'withdrawResource', { resource: between.id })).toBe('WITHDRAWN');
  // Only the day of consents goes on: sessions would have ended by the hour.
  const clock = school.nest.get(Clock);
  const { today } = clock;
  clock.today = () => '2026-11-23';
  try {
    expect(await publish(editor!, last)).toBe('CONSENT_MISSING');
  } finally {
    clock.today = today;
  }
});

test('an adaptation that was sent in before and comes back later finds nothing to stand on', async () => {
  const story = await aPublishedStory({ uses: ['PUBLISH', 'ADAPT'] });
  const adaptation = await aStory(other!, farm);
  await takeBack(school.visitor(), story.words);
  await contribute(other!, farm, { kind: 'GUIDE', adaptedFrom: story.slug, changes: 'Más corto' }, { resource: adaptation.slug }).catch(
    (error: Error) => expect(error.message).toContain('WORK_NOT_HERE'),
  );
  expect((await contribution(other!, adaptation.slug))!.version).toBe(1);
});

test(
  'words that are no words, too few or of nobody are told apart, and how often they are tried is bounded',
  async () => {
    const own = await aSchool({ bounds: [{ name: 'story-words', points: 2, seconds: 60 }] });
    try {
      const teller = own.visitor();
      const eight = (await own.learner()).words.join(' ');
      const codes = [];
      for (const words of ['zzzzz', eight.split(' ')[0]!, eight, eight, eight]) codes.push((await takeBack(teller, words)).code);
      expect(codes).toEqual(['WORD_UNKNOWN', 'WORDS_MISSING', 'WORDS_OF_NO_STORY', 'WORDS_OF_NO_STORY', 'TOO_MANY']);
    } finally {
      await own.close();
    }
  },
  patience,
);

test('a consent with an end: its author is told once two weeks before; after it the story is out, and kept until its teller takes it back', async () => {
  const title = `Con fin ${randomUUID()}`;
  const story = await aPublishedStory({ uses: ['PUBLISH', 'TRANSLATE'], until: '2026-12-31' }, { title });
  const translation = await aStory(other!, farm, translationOf(story));
  await publish(editor!, translation);
  const told = async () => (await noticesOf(writer!)).filter(({ sentence }) => sentence.includes(title)).map(({ kind }) => kind);
  // Nobody's session outlives such a leap: what she was told is asked on the first day.
  const night = async (day: string) => {
    school.today(day);
    await school.nest.get(ConsentEnds).run();
    const there = [await resource(school.visitor(), story.slug), await resource(school.visitor(), translation.slug)].map(Boolean);
    school.today(firstDay);
    return [(await told())[0], ...there];
  };
  try {
    expect(await night('2026-12-16')).toEqual(['resource-published', true, true]);
    expect(await night('2026-12-17')).toEqual(['consent-ending', true, true]);
    expect(await night('2026-12-31')).toEqual(['consent-ending', true, true]);
    expect((await told()).filter((kind) => kind === 'consent-ending')).toHaveLength(1);
    expect(await night('2027-01-01')).toEqual(['consent-ended', false, false]);
    expect((await contribution(writer!, story.slug))!.state).toBe('WITHDRAWN');
    expect((await takeBack(school.visitor(), story.words)).payload).toMatchObject({ isWithdrawn: true });
    expect(await contribution(writer!, story.slug)).toBeNull();
  } finally {
    school.today(firstDay);
  }
});

test(
  'a story that was taken back goes again when an old copy brings it back, with what was made of it',
  async () => {
    const [erasedFile, database] = [join(mkdtempSync(join(tmpdir(), 'erased-')), 'key.erased'), await aFilledDatabase()];
    const before = await aSchool({ database, erasedFile });
    const group = await aGroup(before, 'organisation');
    const [author, reviewer] = [await aHolder(before, 'member', group), await aHolder(before, 'editor', group)];
    const [story, stays] = [await aStory(author, group), await aStory(author, group, { isComposed: true })];
    const { words } = await consent(author, story, { uses: ['PUBLISH', 'ADAPT'] });
    for (const each of [story, stays]) await publish(reviewer, each);
    const made = await aStory(author, group, { adaptedFrom: story.slug, changes: 'Más corto' });
    await before.close();
    const old = await aCopyOf(nameOf(database));
    const after = await aSchool({ database, erasedFile });
    expect((await takeBack(after.visitor(), words)).payload).toMatchObject({ isWithdrawn: true });
    await after.close();
    await database.drop();
    const back = await aSchool({ database: old, erasedFile });
    try {
      const there = await back.rows.query<{ slug: string }>(`select slug from resources where slug like 'aporte-%'`);
      expect(there.rows).toEqual([{ slug: stays.slug }]);
      expect([await wasTakenBack(back, story.slug), await wasTakenBack(back, made.slug)]).toEqual([true, true]);
      expect((await takeBack(back.visitor(), words)).code).toBe('WORDS_OF_NO_STORY');
    } finally {
      await back.close();
      await old.drop();
    }
  },
  patience,
);
