import { expect, jest, test } from '@jest/globals';
import { aDatabaseProcess, anEmptyFolder, askDatabase, endAll } from '../support/running-database.ts';

// A limit for a test that hangs, far from what it takes on a busy machine.
jest.setTimeout(120_000);

const one = [{ one: 1 }];
const askOne = 'select 1 as one';

test('a second school on the same data folder is refused with one sentence, and the first goes on', async () => {
  const folder = anEmptyFolder();
  const first = aDatabaseProcess('server', folder);
  const address = await first.ready();
  const { code, complaint } = await aDatabaseProcess('server', folder).ended;
  expect(code).toBe(1);
  expect(complaint).toMatch(/^The school already runs on .*\(process \d+\): stop it first, or set ESCUELA_DATA to another folder\.$/);
  expect(await askDatabase(address, askOne)).toEqual(one);
  await endAll([first]);
});

test('of three schools that start at the same moment one runs and two are refused', async () => {
  const folder = anEmptyFolder();
  const schools = [1, 2, 3].map(() => aDatabaseProcess('server', folder));
  const started = await Promise.all(
    schools.map((school) =>
      school.ready().then(
        () => [school],
        () => [],
      ),
    ),
  );
  expect(started.flat()).toHaveLength(1);
  await endAll(started.flat());
  expect((await Promise.all(schools.map(({ ended }) => ended))).map(({ code }) => code).toSorted()).toEqual([0, 1, 1]);
});

test('a command joins the running database and leaves it running', async () => {
  const folder = anEmptyFolder();
  const school = aDatabaseProcess('server', folder);
  const address = await school.ready();
  const command = aDatabaseProcess('command', folder);
  expect(await command.ready()).toEqual(address);
  await endAll([command]);
  expect(await askDatabase(address, askOne)).toEqual(one);
  await endAll([school]);
});

test('a command that joins while the database is being made waits until it can be used', async () => {
  const folder = anEmptyFolder();
  const both = [aDatabaseProcess('command', folder), aDatabaseProcess('worker', folder)];
  const [first, second] = await Promise.all(both.map((each) => each.ready()));
  expect(first).toEqual(second);
  await endAll(both);
});

test('a command that runs the database for another one ends after it', async () => {
  const folder = anEmptyFolder();
  const first = aDatabaseProcess('command', folder);
  const address = await first.ready();
  const second = aDatabaseProcess('command', folder);
  await second.ready();
  first.signal('SIGTERM');
  await first.line('stopping');
  expect(await askDatabase(address, askOne)).toEqual(one);
  await endAll([second]);
  expect((await first.ended).code).toBe(0);
});

test('a school that finds a command at work waits for its end', async () => {
  const folder = anEmptyFolder();
  const command = aDatabaseProcess('command', folder);
  await command.ready();
  const school = aDatabaseProcess('server', folder);
  await school.line('Waiting for a command of this school');
  await endAll([command]);
  expect(await askDatabase(await school.ready(), askOne)).toEqual(one);
  await endAll([school]);
});

test('a school that finds a worker running the database says in which order to start', async () => {
  const folder = anEmptyFolder();
  const worker = aDatabaseProcess('worker', folder);
  await worker.ready();
  const { code, complaint } = await aDatabaseProcess('server', folder).ended;
  expect(code).toBe(1);
  expect(complaint).toMatch(/^A worker \(process \d+\) runs the database of .*: stop it, start the school, then start the worker again\.$/);
  await endAll([worker]);
});

test('a process that joined is told when the school was killed', async () => {
  const folder = anEmptyFolder();
  const school = aDatabaseProcess('server', folder);
  await school.ready();
  const worker = aDatabaseProcess('worker', folder);
  await worker.ready();
  school.signal('SIGKILL');
  expect(await worker.line('lost: ')).toMatch(/The process that ran the database has ended/);
  expect((await worker.ended).code).toBe(1);
});
