import { expect, test } from '@jest/globals';
import { aFilledDatabase } from '../support/filled-database.ts';
import { aSchool, patience } from '../support/test-school.ts';

/** Somebody who waits until she is told to go on. */
function aGate(): { readonly opened: Promise<void>; open(): void } {
  let open = () => undefined as void;
  const opened = new Promise<void>((done) => (open = done));
  return { opened, open: () => open() };
}

test(
  'closing lets the request at hand end, takes no other, and leaves no connection behind',
  async () => {
    const database = await aFilledDatabase();
    const [arrived, answer] = [aGate(), aGate()];
    const school = await aSchool({
      database,
      isWorker: true,
      pages: [
        (_, response) => {
          arrived.open();
          void answer.opened.then(() => response.type('text').send('late'));
        },
      ],
    });
    const late = school.visitor().get('/es');
    await arrived.opened;
    const closing = school.close();
    await expect(school.visitor().get('/healthz')).rejects.toThrow('ECONNREFUSED');
    answer.open();
    expect(await late).toMatchObject({ status: 200, body: 'late' });
    await closing;
    const witness = await aSchool({ database });
    const { rows } = await witness.rows.query(
      `select application_name as name from pg_stat_activity where datname = current_database() and application_name like 'escuela-jobs%'`,
    );
    await witness.close();
    expect(rows).toEqual([]);
    await database.drop();
  },
  patience,
);

test(
  'a school that was never opened closes too',
  async () => {
    const database = await aFilledDatabase();
    const school = await aSchool({ database });
    await school.close();
    await database.drop();
  },
  patience,
);
