import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { workshop } from '../support/fixture-course.ts';
import { anEvent, aRetraction, factsOf, pathOf, record, recover, type SentEvent } from '../support/path-asks.ts';
import { aSchool, firstDay, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => void (school = await aSchool()), patience);
afterAll(() => school?.close());

const { marked, practice, check } = workshop;

async function learnersIn(): Promise<number> {
  const { rows } = await school.rows.query<{ count: number }>('select count(*)::int as count from learners');
  return rows[0]!.count;
}

/** What is wrong with one event beside a good one, which must stand. */
async function faultOf(event: SentEvent): Promise<string[]> {
  const learner = await school.learner();
  const good = anEvent({ kind: 'READ' });
  const { accepted, refused, refusal } = await record(learner, [event, good]);
  expect([accepted, refusal]).toEqual([[good.id], null]);
  return refused.map(({ code }) => code);
}

test.each<[why: string, code: string, event: SentEvent]>([
  ['an answer that only the server can grade', 'EVENT_FORGED', anEvent({ point: check.one, kind: 'ANSWERED' })],
  ['attendance that only the server can note', 'EVENT_FORGED', anEvent({ kind: 'ATTENDED' })],
  ['a retraction of nothing', 'EVENT_FORGED', anEvent({ kind: 'RETRACTED' })],
  ['a mark that claims to retract', 'EVENT_FORGED', anEvent({ retracts: randomUUID() })],
  ['a day before the school was there', 'EVENT_FORGED', anEvent({ day: '2025-12-31' })],
  ['the day after tomorrow', 'EVENT_IN_FUTURE', anEvent({ day: '2026-11-24' })],
  ['a far day', 'EVENT_IN_FUTURE', anEvent({ day: '9999-12-31' })],
  ['a course that nobody knows', 'EVENT_POINT_UNKNOWN', anEvent({ source: 'no-hay' })],
  ['the slug of the course instead of its source', 'EVENT_POINT_UNKNOWN', anEvent({ source: workshop.slug })],
  ['a point that nobody knows', 'EVENT_POINT_UNKNOWN', anEvent({ point: 'no-hay' })],
  ['a point of another course', 'EVENT_POINT_UNKNOWN', anEvent({ source: 'que-cuidamos' })],
  ['a lesson that is practised', 'EVENT_MISFIT', anEvent({ kind: 'PRACTISED' })],
  ['a practice that is marked', 'EVENT_MISFIT', anEvent({ point: practice.practices[0] })],
  ['a quiz that is marked', 'EVENT_MISFIT', anEvent({ point: marked.quiz })],
  ['a question that is read', 'EVENT_MISFIT', anEvent({ point: check.one, kind: 'READ' })],
])('%s is refused as %s, and the rest of its batch stands', async (_, code, event) => {
  expect(await faultOf(event)).toEqual([code]);
});

test('a checklist and a commitment can be marked', async () => {
  const learner = await school.learner();
  const events = [anEvent({ point: marked.checklist }), anEvent({ point: marked.commitment })];
  expect(await record(learner, events)).toMatchObject({ accepted: events.map(({ id }) => id), refused: [] });
});

test(
  'tomorrow in UTC is already today somewhere; later days become acceptable when they come',
  async () => {
    const own = await aSchool();
    try {
      const learner = await own.learner();
      const [tomorrow, later] = [anEvent({ day: '2026-11-23' }), anEvent({ day: '2026-11-24' })];
      expect((await record(learner, [tomorrow, later])).accepted).toEqual([tomorrow.id]);
      own.today('2026-11-23');
      expect((await record(learner, [later])).accepted).toEqual([later.id]);
    } finally {
      await own.close();
    }
  },
  patience,
);

test('an id that stands for something else already is refused as forged', async () => {
  const learner = await school.learner();
  const event = anEvent({ point: marked.commitment });
  await record(learner, [event]);
  for (const other of [{ ...event, point: marked.checklist }, { ...event, day: '2026-11-21' }, aRetraction(event, { id: event.id })]) {
    const { accepted, refused } = await record(learner, [other]);
    expect([accepted, refused.map(({ code }) => code)]).toEqual([[], ['EVENT_FORGED']]);
  }
  expect(await factsOf(learner, marked.lesson)).toMatchObject({ markedOn: firstDay });
});

test('a batch for another path is refused whole', async () => {
  const [learner, other] = [await school.learner(), await school.learner()];
  const event = anEvent({ point: practice.practices[0], kind: 'PRACTISED' });
  for (const client of [learner, school.visitor()]) {
    const { accepted, refusal } = await record(client, [event], other.id);
    expect([accepted, refusal?.code]).toEqual([[], 'PATH_FOREIGN']);
  }
  expect((await record(learner, [event], learner.id)).accepted).toEqual([event.id]);
  expect(await factsOf(other, practice.lesson)).toMatchObject({ practised: [] });
});

test('a browser with a secret that nobody knows begins no new path by marking, and forgets the secret', async () => {
  const stranger = school.visitor({ cookies: new Map([['vuelo', 'x'.repeat(43)]]) });
  const before = await learnersIn();
  expect((await record(stranger, [anEvent()])).refusal?.code).toBe('PATH_UNKNOWN');
  expect(await learnersIn()).toBe(before);
  expect(stranger.cookies.has('vuelo')).toBe(false);
  expect((await record(stranger, [anEvent()])).recoveryWords).toHaveLength(8);
});

test('a first batch of which nothing can stand begins no path', async () => {
  const visitor = school.visitor();
  const before = await learnersIn();
  expect((await record(visitor, [anEvent({ point: 'no-hay' })])).refusal?.code).toBe('EVENT_POINT_UNKNOWN');
  const many = Array.from({ length: 101 }, () => anEvent());
  expect((await record(visitor, many)).refusal?.code).toBe('BATCH_TOO_LARGE');
  expect([await learnersIn(), await pathOf(visitor), visitor.cookies.size]).toEqual([before, null, 0]);
});

test('a hundred events are a batch, one more is refused whole', async () => {
  const learner = await school.learner();
  const hundred = Array.from({ length: 100 }, () => anEvent());
  expect((await record(learner, [...hundred, anEvent()])).refusal?.code).toBe('BATCH_TOO_LARGE');
  expect((await record(learner, hundred)).accepted).toHaveLength(100);
});

test('a full path takes no more, and still acknowledges what it holds', async () => {
  const learner = await school.learner();
  const held = anEvent({ kind: 'READ' });
  await record(learner, [held]);
  await school.rows.query(
    `insert into learning_events (learner_id, id, source, point, kind, day)
     select $1, gen_random_uuid(), $2, $3, 'READ', '2026-11-22' from generate_series(1, 4998)`,
    [learner.id, workshop.source, marked.lesson],
  );
  expect((await record(learner, [anEvent()])).refusal?.code).toBe('PATH_FULL');
  const { rows } = await school.rows.query<{ count: number }>('select count(*)::int as count from learning_events where learner_id = $1', [
    learner.id,
  ]);
  expect(rows[0]!.count).toBe(5000);
  expect((await record(learner, [held])).accepted).toEqual([held.id]);
  expect((await record(learner, [aRetraction(held)])).accepted).toHaveLength(1);
});

test('taking back has an end too, and so has what one path brings to another', async () => {
  const [learner, other] = [await school.learner(), await school.learner()];
  await school.rows.query(
    `insert into learning_events (learner_id, id, source, point, kind, day, retracts)
     select $1, gen_random_uuid(), $2, $3, 'RETRACTED', '2026-11-22', gen_random_uuid() from generate_series(1, 9999)`,
    [learner.id, workshop.source, marked.lesson],
  );
  const nothing = () => ({ ...aRetraction(anEvent()), id: randomUUID() });
  expect((await record(learner, [nothing(), nothing()])).refusal?.code).toBe('PATH_FULL');
  await record(other, [anEvent(), anEvent()]);
  const brought = await recover(other, learner.words.join(' '), true);
  expect(brought.refusal?.code).toBe('PATH_FULL');
});

test.each([
  ['id', { id: 'not-a-uuid' }],
  ['retracts', { kind: 'RETRACTED', retracts: 'not-a-uuid' }],
])('what is not a UUID in %s is refused as invalid and names the field', async (field, wrong) => {
  const { data } = await school.ask<{ recordEvents: { refusal: object } }>(
    `mutation ($events: [LearningEventInput!]!) { recordEvents(input: { events: $events }) {
       refusal { code ... on InvalidInput { fields { path code } } } } }`,
    { events: [anEvent(), anEvent(wrong)] },
  );
  expect(data!.recordEvents.refusal).toEqual({ code: 'INVALID_INPUT', fields: [{ path: `events.1.${field}`, code: 'isUuid' }] });
});

test.each([{ day: '2026-02-30' }, { day: '22.11.2026' }, { kind: 'FLOWN' }, { point: 'Una Lección' }, { source: 'x'.repeat(81) }])(
  'an event with %j is bad input',
  async (wrong) => {
    const { errors } = await school.ask(
      'mutation ($events: [LearningEventInput!]!) { recordEvents(input: { events: $events }) { accepted } }',
      { events: [anEvent(wrong)] },
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_INPUT']);
  },
);
