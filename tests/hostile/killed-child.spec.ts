import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { resolve } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Test } from '@nestjs/testing';
import { afterAll, expect, test } from '@jest/globals';
import { Busy } from '#libs/platform/server';
import { InertLane, InertModule } from '#libs/mdx/server';
import { JobProcess } from '../../libs/platform/server/beside/index.ts';
import { lanePrograms } from '../../libs/mdx/server/programs.ts';
import { root } from '../support/project-files.ts';
import { until } from '../support/until.ts';

const { judging, compiling } = lanePrograms(false);
const unrulyProgram = {
  ...judging,
  entry: resolve(root, 'tests/hostile/unruly-child.ts'),
  flags: [...judging.flags, `--allow-fs-read=${resolve(root, 'tests/hostile')}`],
};
const open: { onModuleDestroy(): Promise<void> }[] = [];

function unruly(patience = judging.patience) {
  const lane = new InertLane({ judging: { ...unrulyProgram, patience }, compiling });
  open.push(lane);
  return lane;
}

function isAlive(pid: number): boolean {
  return existsSync(`/proc/${pid}`) && !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}

afterAll(() => Promise.all(open.map((lane) => lane.onModuleDestroy())));

test.each(['loop', 'bomb', 'crash', 'leave', 'flood'])(
  'a process that does "%s" over a text is a refusal, and the next text is read',
  async (deed) => {
    const lane = unruly(deed === 'loop' ? 300 : undefined);
    expect(await lane.judge(deed)).toMatchObject({ ok: false, issues: [{ code: 'too-slow', line: 1, column: 1 }] });
    expect(await lane.judge('hola')).toMatchObject({ ok: true, blocks: [['p', 'hola']] });
  },
);

test('a fault of ours is an error that quotes nothing of the text', async () => {
  await expect(unruly().judge('throw')).rejects.toThrow(/^A job failed: TypeError at (?!.*The text was)/);
});

test('the process that reads texts sees no file and no environment', async () => {
  const reader = new JobProcess<{ source: string }, { read: string }>(unrulyProgram);
  expect((await reader.run({ source: 'file' })).answer).toMatchObject({ read: 'ERR_ACCESS_DENIED' });
  const environment = readFileSync(`/proc/${reader.pid}/environ`, 'utf8');
  expect(environment).toBe('');
  await reader.close();
});

test('of too many at once, the last is told that we are busy', async () => {
  const lane = unruly();
  const ends = await Promise.allSettled(Array.from({ length: 30 }, () => lane.judge('hola')));
  const refused = ends.filter((end) => end.status === 'rejected');
  expect(refused).toHaveLength(5);
  for (const { reason } of refused) expect(reason).toBeInstanceOf(Busy);
});

test('a process is replaced after its number of texts, and ends when nobody needs it', async () => {
  const reader = new JobProcess<{ source: string }, object>({ ...unrulyProgram, jobs: 2, idle: 50 });
  await reader.run({ source: 'a' });
  const first = reader.pid;
  await reader.run({ source: 'b' });
  expect(reader.pid).toBeUndefined();
  await reader.run({ source: 'c' });
  expect(reader.pid).not.toBe(first);
  await until(() => reader.pid === undefined);
});

test('when the school closes, its processes are gone, and esbuild with them', async () => {
  const others = new Set(childrenOf(process.pid));
  const school = await Test.createTestingModule({ imports: [InertModule] }).compile();
  expect(await school.get(InertLane).compile('Hola')).toMatchObject({ ok: true, blocks: [['p', 'Hola']] });
  const ours = childrenOf(process.pid).filter((pid) => !others.has(pid));
  const theirs = ours.flatMap(childrenOf);
  expect(ours).toHaveLength(2);
  expect(theirs.map((pid) => readlinkSync(`/proc/${pid}/exe`)).some((path) => path.includes('esbuild'))).toBe(true);
  await school.close();
  await until(() => [...ours, ...theirs].every((pid) => !isAlive(pid)));
});

test('a process in an endless loop dies with a school that is killed', async () => {
  const school = spawn(process.execPath, ['--no-warnings', 'tests/hostile/killed-parent.ts', JSON.stringify(unrulyProgram)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(school.stdout, 'data')) as [Buffer];
  const looping = Number(String(said));
  expect(isAlive(looping)).toBe(true);
  school.kill('SIGKILL');
  await until(() => !isAlive(looping));
});

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
  );
}
