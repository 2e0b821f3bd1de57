import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Notices } from '#libs/platform/server';
import { workshop } from '../support/fixture-course.ts';
import { change, goodPassphrase } from '../support/people.ts';
import { aSchool, patience } from '../support/test-school.ts';
import { othersInCopies } from './copies.ts';
import { actors } from './table.ts';
import { aWorld, viewerOf, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await aWorld(await aSchool())), patience);
afterAll(() => world?.school.close());

test("nothing of anybody else stands in anybody's copy of data, notices, roles or path", async () => {
  expect(await othersInCopies(world)).toEqual([]);
});

test('numbers count only what is visible: lessons of a course, courses of a programme, unread notices', async () => {
  const { school, clients, stranger } = world;
  const told = await viewerOf(world, stranger);
  await school.nest.get(Notices).send(told.learnerId!, 'entered-by-words');
  const query = `{ unreadNotices course(slug: "${workshop.slug}") { lessons { slug } } programmes { courses { slug } } lessonsWithin(minutes: 240) { slug } }`;
  for (const actor of actors.filter((each) => each !== 'half')) {
    const { data } = await clients[actor].ask<{ unreadNotices: number }>(query);
    expect([actor, data!.unreadNotices]).toEqual([actor, 0]);
    for (const hidden of ['curso-retirado', workshop.withdrawn.lesson]) expect(JSON.stringify(data)).not.toContain(`"${hidden}"`);
  }
});

test('the feed of notices opens by its secret alone, and not any more once it was replaced, revoked or erased with its owner', async () => {
  const { school, clients } = world;
  const open = async () =>
    (await clients.learner.ask<{ openNoticeFeed: { path: string } }>('mutation { openNoticeFeed { path } }')).data!.openNoticeFeed.path;
  const status = async (path: string) => (await school.visitor().get(path)).status;
  const first = await open();
  expect(await status(first)).toBe(200);
  const second = await open();
  expect([await status(first), await status(second)]).toEqual([404, 200]);
  await clients.learner.ask('mutation { closeNoticeFeed { __typename } }');
  expect(await status(second)).toBe(404);
  const third = await open();
  await clients.learner.ask('mutation { erasePath(input: { isConfirmed: true }) { isErased } }');
  expect(await status(third)).toBe(404);
  const [unknown, gone] = [await school.visitor().get(`/avisos/${'x'.repeat(43)}.xml`), await school.visitor().get(third)];
  expect(gone.body).toBe(unknown.body);
});

test('a role that was taken from somebody opens no door on her next request, whichever door it is', async () => {
  const { school, people } = world;
  const administrator = people.administrator!;
  const doors = [
    '{ auditEntries { act } }',
    '{ suspendedAccounts { id } }',
    '{ group(slug: "la-lejana") { slug members { edges { node { pseudonym } } } } }',
  ];
  const codes = async () => Promise.all(doors.map(async (door) => (await administrator.ask(door)).errors?.[0]?.extensions.code ?? 'open'));
  expect(await codes()).toEqual(['open', 'open', 'open']);
  await school.rows.query('update accounts set is_suspended = true where id = $1', [administrator.id]);
  expect(await codes()).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  await school.rows.query('update accounts set is_suspended = false where id = $1', [administrator.id]);
  await change(administrator, 'changePassphrase', { current: goodPassphrase, next: 'otra frase muy distinta volante' }, 'isDone');
  expect(await codes()).toEqual(['open', 'open', 'open']);
});
