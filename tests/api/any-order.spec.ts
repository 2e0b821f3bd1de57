import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldEvents, pointKey, untouched, type LearningEvent } from '#libs/progress/shared';
import { workshop } from '../support/fixture-course.ts';
import { anEvent, aRetraction, erase, record, type SentEvent } from '../support/path-asks.ts';
import { isFull } from '../support/extent.ts';
import { aSchool, patience, type Learner, type TestSchool } from '../support/test-school.ts';

/** How many random histories are played; `npm run test:full` plays more. */
const histories = isFull ? 250 : 25;

/** How long that may take on a busy machine, in milliseconds. */
const enough = histories * 4000;

let school: TestSchool;
beforeAll(async () => void (school = await aSchool()), patience);
afterAll(() => school?.close());

type Sent = SentEvent & { readonly id: string };

const places = [
  ...[workshop.marked, workshop.practice, workshop.check].flatMap(({ lesson }) => [
    { point: lesson, kind: 'MARKED' },
    { point: lesson, kind: 'READ' },
  ]),
  ...workshop.practice.practices.map((point) => ({ point, kind: 'PRACTISED' })),
  { point: workshop.marked.commitment, kind: 'MARKED' },
];

/** What happened on a way: marks of several days at several points, some of them taken back, also with a retraction at the wrong point. */
const happened: fc.Arbitrary<Sent[]> = fc
  .array(
    fc.record({
      place: fc.constantFrom(...places),
      id: fc.uuid({ version: 4 }),
      day: fc.constantFrom('2026-11-19', '2026-11-20', '2026-11-22', '2026-11-23'),
      takenBack: fc.option(fc.record({ id: fc.uuid({ version: 4 }), isElsewhere: fc.boolean() })),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((acts) =>
    acts.flatMap(({ place, id, day, takenBack }) => {
      const event = anEvent({ ...place, id, day });
      const point = takenBack?.isElsewhere ? workshop.practice.practices[0] : event.point;
      return takenBack ? [event, aRetraction(event, { id: takenBack.id, point })] : [event];
    }),
  );

/** Everything once, some of it more often, shuffled, cut into batches and handed to devices. */
function deliveries(events: readonly Sent[]): fc.Arbitrary<Sent[][][]> {
  const doubled = fc.shuffledSubarray([...events]).chain((again) => {
    const all = [...events, ...again];
    return fc.shuffledSubarray(all, { minLength: all.length });
  });
  const devices = doubled.chain((all) => fc.array(fc.nat(2), { minLength: all.length, maxLength: all.length }).map((of) => ({ all, of })));
  return fc.tuple(devices, fc.integer({ min: 1, max: 5 })).map(([{ all, of }, size]) =>
    [0, 1, 2].map((device) =>
      inBatches(
        all.filter((__, at) => of[at] === device),
        size,
      ),
    ),
  );
}

function inBatches(events: readonly Sent[], size: number): Sent[][] {
  return Array.from({ length: Math.ceil(events.length / size) }, (_, at) => events.slice(at * size, at * size + size));
}

const plan = happened.chain((events) =>
  fc.record({ events: fc.constant(events), one: deliveries(events), other: deliveries(events), erasedAt: fc.nat(4) }),
);

/** Each device on a connection of its own, all at once, each in its own order. */
async function deliver(learner: Learner, devices: readonly Sent[][][], path: string): Promise<void> {
  const refused = await Promise.all(
    devices.map(async (batches) => {
      const device = school.visitor({ cookies: learner.cookies });
      const answers = [];
      for (const batch of batches) answers.push(await record(device, batch, path));
      return answers.flatMap((answer) => [...answer.refused, ...(answer.refusal ? [answer.refusal] : [])]);
    }),
  );
  expect(refused.flat()).toEqual([]);
}

/** A device that goes on after its path was erased is refused every time and brings nothing back. */
async function deliverToErased(learner: Learner, batches: readonly Sent[][], erasedAt: number): Promise<void> {
  const { cookies } = learner;
  for (const [at, batch] of [...batches, [anEvent()]].entries()) {
    if (at === Math.min(erasedAt, batches.length)) expect((await erase(school.visitor({ cookies }))).isErased).toBe(true);
    const { accepted, refusal } = await record(school.visitor({ cookies }), batch);
    if (at >= Math.min(erasedAt, batches.length)) expect([accepted, refusal?.code]).toEqual([[], 'PATH_UNKNOWN']);
    else expect(refusal).toBeNull();
  }
}

async function stateOf(learner: Learner): Promise<unknown> {
  const { data, errors } = await learner.ask(
    '{ myPath { courses { course { source myProgress { done total } lessons { point myProgress { isMarked markedOn isRuleMet isDone practised answeredRight } } } } } }',
  );
  expect(errors).toBeUndefined();
  return data!['myPath'];
}

async function idsOf({ id }: Learner): Promise<string[]> {
  const { rows } = await school.rows.query<{ id: string }>('select id from learning_events where learner_id = $1', [id]);
  return rows.map((row) => row.id).toSorted();
}

/** What the fold says of her marks, as the oracle for what the server says. */
function marksIn(events: readonly Sent[]): (string | null)[] {
  const state = foldEvents(events.map((event) => ({ retracts: null, isRight: null, ...event }) as LearningEvent));
  return [workshop.marked, workshop.practice, workshop.check].map(
    ({ lesson }) => (state.get(pointKey(workshop.source, lesson)) ?? untouched).markedOn,
  );
}

async function aBareLearner(): Promise<Learner> {
  const learner = await school.learner();
  await school.rows.query('delete from learning_events where learner_id = $1', [learner.id]);
  return learner;
}

test(
  'however batches of several devices are cut, repeated and ordered, the path is the same; nothing is lost, and nothing erased comes back',
  async () => {
    await fc.assert(
      fc.asyncProperty(plan, async ({ events, one, other, erasedAt }) => {
        const [first, second, gone] = [await aBareLearner(), await aBareLearner(), await aBareLearner()];
        await Promise.all([deliver(first, one, first.id), deliver(second, other, second.id), deliverToErased(gone, one.flat(), erasedAt)]);
        const state = (await stateOf(first)) as { courses: { course: { lessons: { myProgress: { markedOn: string | null } }[] } }[] };
        expect(await stateOf(second)).toEqual(state);
        const marks = state.courses[0]?.course.lessons.map(({ myProgress }) => myProgress.markedOn);
        expect(marks ?? [null, null, null]).toEqual(marksIn(events));
        const sent = [...new Set(events.map(({ id }) => id))].toSorted();
        expect(await Promise.all([first, second, gone].map(idsOf))).toEqual([sent, sent, []]);
        const { rowCount } = await school.rows.query('select from learners where id = $1', [gone.id]);
        expect(rowCount).toBe(0);
      }),
      // A failure is told with its seed before Jest's own patience ends, however far it was made smaller by then.
      { numRuns: histories, interruptAfterTimeLimit: enough, markInterruptAsFailure: true },
    );
  },
  enough + 30_000,
);
