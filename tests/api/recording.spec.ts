import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { workshop } from '../support/fixture-course.ts';
import { anEvent, aRetraction, factsOf, fromForm, pathOf, record, retract, type SentEvent } from '../support/path-asks.ts';
import { aSchool, firstDay, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => void (school = await aSchool()), patience);
afterAll(() => school?.close());

const { marked, practice } = workshop;

async function rowsOf(id: string): Promise<number> {
  const { rows } = await school.rows.query<{ count: number }>('select count(*)::int as count from learning_events where learner_id = $1', [
    id,
  ]);
  return rows[0]!.count;
}

test('the first mark begins a path and gives eight words; nothing else is needed', async () => {
  const visitor = school.visitor();
  expect(await pathOf(visitor)).toBeNull();
  const event = anEvent();
  const recorded = await record(visitor, [event]);
  expect(recorded).toMatchObject({ accepted: [event.id], refused: [], refusal: null });
  expect(recorded.recoveryWords).toHaveLength(8);
  expect(await factsOf(visitor, marked.lesson)).toMatchObject({ isMarked: true, markedOn: firstDay });
});

test('a batch may be sent again, whole or in part, and is recorded once', async () => {
  const learner = await school.learner();
  const events = [anEvent(), anEvent({ point: practice.practices[0], kind: 'PRACTISED' }), anEvent({ kind: 'READ' })];
  const ids = events.map(({ id }) => id);
  expect((await record(learner, events)).accepted).toEqual(ids);
  const before = await rowsOf(learner.id);
  expect(await record(learner, events)).toMatchObject({ accepted: ids, refused: [] });
  expect((await record(learner, [events[1]!])).accepted).toEqual([ids[1]]);
  expect((await record(learner, [events[0]!, events[0]!])).refused).toEqual([]);
  expect(await rowsOf(learner.id)).toBe(before);
});

test('two devices that send the same events the other way round at the same time are both heard', async () => {
  const learner = await school.learner();
  for (let round = 0; round < 15; round += 1) {
    const events = Array.from({ length: 100 }, () => anEvent({ kind: 'READ' })).sort((one, other) => (one.id < other.id ? -1 : 1));
    const both = await Promise.all([record(learner, events), record(learner, events.toReversed())]);
    expect(both.map(({ accepted, refused }) => [accepted.length, refused.length])).toEqual([
      [100, 0],
      [100, 0],
    ]);
  }
});

test('an id is the same in any case of its letters', async () => {
  const learner = await school.learner();
  const event = anEvent();
  await record(learner, [event]);
  const before = await rowsOf(learner.id);
  expect((await record(learner, [{ ...event, id: event.id.toUpperCase() }])).refused).toEqual([]);
  expect(await rowsOf(learner.id)).toBe(before);
});

test('a plain form that is sent twice changes nothing', async () => {
  const learner = await school.learner();
  const form: SentEvent = { source: workshop.source, point: practice.practices[0], kind: 'PRACTISED' };
  expect((await record(learner, [form])).refused).toEqual([]);
  const before = await rowsOf(learner.id);
  const again = await record(learner, [form]);
  expect(again).toMatchObject({ refused: [], refusal: null });
  expect(await rowsOf(learner.id)).toBe(before);
});

test("a form's event gets the server's day", async () => {
  const visitor = school.visitor();
  await record(visitor, [fromForm(anEvent())]);
  expect(await factsOf(visitor, marked.lesson)).toMatchObject({ markedOn: firstDay });
});

test('what was taken back can be marked again, by form and by device', async () => {
  for (const again of [anEvent(), fromForm(anEvent())]) {
    const learner = await school.learner();
    expect(await retract(learner, anEvent())).toBeNull();
    expect(await factsOf(learner, marked.lesson)).toMatchObject({ isMarked: false, markedOn: null, isDone: false });
    expect((await record(learner, [again])).refused).toEqual([]);
    expect(await factsOf(learner, marked.lesson)).toMatchObject({ isMarked: true, isDone: true });
  }
});

test('taking back deletes nothing, takes back every mark of several devices, and may be repeated', async () => {
  const learner = await school.learner();
  await record(learner, [anEvent(), anEvent()]);
  expect(await retract(learner, anEvent())).toBeNull();
  expect(await factsOf(learner, marked.lesson)).toMatchObject({ isMarked: false });
  const after = await rowsOf(learner.id);
  expect(after).toBe(6);
  expect(await retract(learner, anEvent())).toBeNull();
  expect(await retract(learner, anEvent({ point: practice.practices[1], kind: 'PRACTISED' }))).toBeNull();
  expect(await rowsOf(learner.id)).toBe(after);
});

test('a retraction that arrives before what it takes back still takes it back', async () => {
  const learner = await school.learner();
  const mark = anEvent({ point: marked.commitment });
  const practised = anEvent({ point: practice.practices[0], kind: 'PRACTISED' });
  await record(learner, [aRetraction(practised), aRetraction(mark)]);
  await record(learner, [mark, practised]);
  expect(await factsOf(learner, practice.lesson)).toMatchObject({ practised: [] });
});

test('a retraction does not reach what happened at another point', async () => {
  const learner = await school.learner();
  const practised = anEvent({ point: practice.practices[0], kind: 'PRACTISED' });
  await record(learner, [practised, aRetraction({ ...practised, point: practice.practices[1] })]);
  expect(await factsOf(learner, practice.lesson)).toMatchObject({ practised: [practice.practices[0]] });
});

test('a visitor has nothing to take back, and is told so as one who is not known', async () => {
  const { errors } = await school.ask('mutation ($input: RetractMarksInput!) { retractMarks(input: $input) { refusal { code } } }', {
    input: fromForm(anEvent()),
  });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
});

test('two learners may use the same event id, and neither sees the other', async () => {
  const [one, other] = [await school.learner(), await school.learner()];
  const event = anEvent({ point: practice.practices[0], kind: 'PRACTISED' });
  await record(one, [event]);
  expect(await factsOf(other, practice.lesson)).toMatchObject({ practised: [] });
  expect((await record(other, [{ ...event, point: practice.practices[1] }])).accepted).toEqual([event.id]);
  expect(await factsOf(one, practice.lesson)).toMatchObject({ practised: [practice.practices[0]] });
  expect(await factsOf(other, practice.lesson)).toMatchObject({ practised: [practice.practices[1]] });
});

test('an empty batch begins no path', async () => {
  const visitor = school.visitor();
  const { refusal, recoveryWords } = await record(visitor, []);
  expect([refusal?.code, recoveryWords]).toEqual(['NOTHING_TO_RECORD', null]);
  expect(visitor.cookies.size).toBe(0);
});

test('of fifty equal submissions at once exactly one is recorded', async () => {
  const learner = await school.learner();
  const before = await rowsOf(learner.id);
  const event = anEvent({ id: randomUUID(), point: marked.checklist });
  const all = await Promise.all(Array.from({ length: 50 }, () => record(learner, [event])));
  expect(all.filter(({ accepted }) => accepted[0] === event.id)).toHaveLength(50);
  expect(await rowsOf(learner.id)).toBe(before + 1);
});
