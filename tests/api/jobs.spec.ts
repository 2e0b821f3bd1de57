import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Jobs } from '#libs/platform/server';
import { pathOf, recover } from '../support/path-asks.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';
import { until } from '../support/until.ts';

let school: TestSchool;
beforeAll(async () => void (school = await aSchool({ isWorker: true })), patience);
afterAll(() => school?.close());

interface Row {
  readonly state: string;
  readonly data: unknown;
  readonly output: unknown;
}

async function job(id: string): Promise<Row | undefined> {
  const { rows } = await school.rows.query<Row>('select state::text, data, output from pgboss.job where id = $1', [id]);
  return rows[0];
}

/** Puts the job in the queue and waits for its end. */
async function run(name: string): Promise<Row> {
  const id = await school.nest.get(Jobs).runSoon(name);
  let row: Row | undefined;
  await until(async () => /completed|failed/.test((row = await job(id!))?.state ?? ''));
  return row!;
}

test(
  'the queue really erases paths that nobody opened for so long, with all that hangs on them, and no other',
  async () => {
    const [gone, opened] = [await school.learner(), await school.learner()];
    await school.rows.query(`update learners set expires_on = '2026-12-01' where id = $1`, [gone.id]);
    await school.rows.query(`update learners set expires_on = '2026-12-02' where id = $1`, [opened.id]);
    school.today('2026-12-02');
    expect(await run('purge-expired')).toMatchObject({ state: 'completed' });
    expect([await pathOf(gone), await pathOf(opened)]).toEqual([null, opened.id]);
    const { rows } = await school.rows.query('select learner_id from learning_events union select learner_id from sessions');
    expect(rows).toEqual([{ learner_id: opened.id }]);
    expect((await recover(school.visitor(), gone.words.join(' '))).refusal?.code).toBe('WORDS_OF_NOBODY');
  },
  patience,
);

test(
  'it clears away sessions that ended and keeps their paths',
  async () => {
    const learner = await school.learner();
    await school.rows.query(`update sessions set expires_on = '2026-11-20' where learner_id = $1`, [learner.id]);
    expect(await run('purge-expired')).toMatchObject({ state: 'completed' });
    const { rowCount } = await school.rows.query('select from sessions where learner_id = $1', [learner.id]);
    expect([rowCount, (await recover(school.visitor(), learner.words.join(' '))).isRecovered]).toEqual([0, true]);
  },
  patience,
);

test(
  'what the queue keeps names nobody',
  async () => {
    const learner = await school.learner();
    const { data, output } = await run('purge-expired');
    expect(JSON.stringify([data, output])).not.toContain(learner.id);
    const { rows } = await school.rows.query<{ name: string }>('select name from pgboss.schedule');
    expect(rows.map(({ name }) => name).toSorted()).toEqual([
      'end-calls',
      'forget-order',
      'purge-ended-roles',
      'purge-expired',
      'questions-end',
      'rejudge-resources',
      'reports-end',
      'resources-grow-stale',
      'story-consents-end',
    ]);
  },
  patience,
);

test(
  'what a new program asks for is done once it starts, without waiting for its hour',
  async () => {
    const states = async () =>
      (await school.rows.query<{ state: string }>(`select state::text from pgboss.job where name = 'rejudge-resources'`)).rows;
    await until(async () => (await states()).some(({ state }) => state === 'completed'));
  },
  patience,
);

test(
  'a school that is no worker takes no work',
  async () => {
    const web = await aSchool({ database: school.database });
    try {
      expect(web.nest.get(Jobs).isRunning).toBe(false);
      expect(() => web.nest.get(Jobs).runSoon('purge-expired')).toThrow('The queue does not run in this process');
    } finally {
      await web.close();
    }
    expect(school.nest.get(Jobs).isRunning).toBe(true);
  },
  patience,
);
