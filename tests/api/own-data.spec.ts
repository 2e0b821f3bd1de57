import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Belongings } from '#libs/platform/server';
import { allIds } from '../support/catalogs.ts';
import { aGroup, aHolder } from '../support/groups.ts';
import { aContributionWithImage, aDraftWithImage } from '../support/images.ts';
import { anEvent, pathOf, record, recover } from '../support/path-asks.ts';
import { aPerson } from '../support/people.ts';
import type { Client } from '../support/client.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => void (school = await aSchool()), patience);
afterAll(() => school?.close());

type Parts = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

async function dataOf(client: Client): Promise<Parts> {
  const { data } = await client.ask<{ myData: { name: string; json: string }[] }>('{ myData { name json } }');
  return Object.fromEntries(data!.myData.map(({ name, json }) => [name, JSON.parse(json) as Parts[string]]));
}

test('a path without a name gets a copy of all that stands on it', async () => {
  const learner = await school.learner();
  const event = anEvent({ day: '2026-11-20' });
  await record(learner, [event]);
  const { path, events, browsers, ...rest } = await dataOf(learner);
  expect(path).toEqual([{ id: learner.id, expiresOn: '2029-01-01' }]);
  expect(browsers).toEqual([{ expiresOn: '2027-12-22' }]);
  expect(events).toHaveLength(2);
  expect(events).toContainEqual({ ...event, retracts: null, isRight: null });
  expect(rest).toEqual({});
});

test('an account gets its own copy, and nothing of anybody else stands in it', async () => {
  const [person, other] = [await aPerson(school), await aPerson(school)];
  await record(other, [anEvent()]);
  await recover(school.visitor(), person.words!.join(' '));
  const data = await dataOf(person);
  expect(data['account']).toEqual([{ pseudonym: person.pseudonym, isSuspended: false, expiresOn: '2029-01-01' }]);
  expect(data['browsers']).toHaveLength(2);
  expect(data['notices']).toEqual([{ kind: 'entered-by-words', day: '2026-11-22', isRead: false, values: '{}' }]);
  expect(data['second-steps']).toEqual([{ hasAuthenticator: false, codesLeft: 0, passkeys: '' }]);
  const whole = JSON.stringify(data);
  for (const strange of [other.id, other.pseudonym, await pathOf(other)]) expect(whole).not.toContain(strange);
  expect(whole).not.toMatch(/argon2|"type":"Buffer"/);
});

test('a member gets her images: what she said of them, and an address that gives each to her alone', async () => {
  const farm = await aGroup(school, 'organisation');
  const [person, other] = [await aHolder(school, 'member', farm), await aHolder(school, 'member', farm)];
  const drafted = await aDraftWithImage(person, farm, { content: { title: 'Mi borrador' } });
  const sent = await aContributionWithImage(person, farm, { content: { title: 'Mi aporte' } });
  await aDraftWithImage(other, farm);
  const { images } = await dataOf(person);
  const { name, alt, credit, width, height, bytes } = drafted.image;
  expect(images).toHaveLength(2);
  expect(images).toContainEqual({ text: 'Mi borrador', name, alt, credit, width, height, bytes, address: drafted.image.href });
  expect(images).toContainEqual(expect.objectContaining({ text: 'Mi aporte', name: sent.image.name, address: sent.image.href }));
  for (const { address } of images!)
    expect([(await person.get(String(address))).status, (await other.get(String(address))).status]).toEqual([200, 404]);
});

test('a visitor has no copy to get', async () => {
  const { errors } = await school.ask('{ myData { name } }');
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
});

test('every part of a copy and every column in it has words', async () => {
  const words = new Set(allIds());
  const { parts } = school.nest.get(Belongings);
  expect(parts.length).toBeGreaterThan(4);
  for (const part of parts) expect(words).toContain(`mine.${part}`);
  const farm = await aGroup(school, 'organisation');
  const member = await aHolder(school, 'member', farm);
  await aDraftWithImage(member, farm);
  for (const client of [await school.learner(), await aPerson(school), member])
    for (const [part, rows] of Object.entries(await dataOf(client)))
      for (const column of Object.keys(rows[0] ?? {})) expect(words).toContain(`mine.${part}.${column}`);
});
