import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Id } from '../../libs/kernel/shared/index.ts';
import { Contents } from '../../libs/resources/server/contents.service.ts';
import { Rejudging } from '../../libs/resources/server/rejudging/rejudging.service.ts';
import { aGroup, aHolder, noticesOf, type SomeGroup } from '../support/groups.ts';
import { change, type Person } from '../support/people.ts';
import { contribute, contribution, decide, resource } from '../support/resources.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let farm: SomeGroup;
let [writer, editor]: Person[] = [];
beforeAll(async () => {
  school = await aSchool();
  farm = await aGroup(school, 'organisation');
  writer = await aHolder(school, 'member', farm);
  editor = await aHolder(school, 'editor', farm);
}, patience);
afterAll(() => school?.close());

const old = [['p', 'Como se mostraba antes']] as const;

/** Something published as rules of long ago let it through: with these blocks, out of this text. */
async function publishedLongAgo(source?: string): Promise<{ id: Id<'Resource'>; slug: string; title: string }> {
  const title = `Escrita hace mucho ${randomUUID()}`;
  const slug = await contribute(writer!, farm, { title });
  const id = (await contribution(editor!, slug))!.id as Id<'Resource'>;
  await decide(editor!, 'publishResource', { resource: id, version: 1 });
  const contents = school.nest.get(Contents);
  const { rows } = await school.rows.query<{ sealedContent: Buffer }>(
    'select sealed_content as "sealedContent" from resource_versions where resource_id = $1',
    [id],
  );
  const { content } = contents.ofVersion({ resourceId: id, number: 1, sealedContent: rows[0]!.sealedContent });
  const sealed = contents.sealVersion(id, 1, { content: { ...content, source: source ?? content.source }, blocks: old });
  await school.rows.query('update resource_versions set sealed_content = $2, policy = 0 where resource_id = $1', [id, sealed]);
  await school.rows.query('update resource_texts set blocks = $2 where resource_id = $1', [id, JSON.stringify(old)]);
  return { id, slug, title };
}

const rejudge = () => school.nest.get(Rejudging).run();
const blocksOf = async (slug: string) => JSON.stringify((await resource(school.visitor(), slug))?.['blocks']);
const contentVersion = async () => (await school.rows.query<{ value: string }>('select value from content_version')).rows[0]!.value;
const policies = async (id: string) =>
  (await school.rows.query('select policy, refused_policy as refused from resource_versions where resource_id = $1', [id])).rows[0];
const toldOf = async (person: Person, title: string) =>
  (await noticesOf(person)).filter(({ kind, sentence }) => kind === 'resource-outdated' && sentence.includes(title)).length;

test('what passes newer rules gets its blocks anew, once', async () => {
  const { id, slug, title } = await publishedLongAgo();
  const before = Number(await contentVersion());
  await rejudge();
  expect(await blocksOf(slug)).toContain('seis palabras');
  expect((await contribution(editor!, slug))!.versions[0]!.blocks).not.toEqual(old);
  expect(await policies(id)).toEqual({ policy: 1, refused: null });
  expect(Number(await contentVersion())).toBeGreaterThan(before);
  const after = await contentVersion();
  await rejudge();
  expect([await contentVersion(), await toldOf(writer!, title)]).toEqual([after, 0]);
});

test('what no longer passes keeps its last blocks, and its author and those who review are told once', async () => {
  const { id, slug, title } = await publishedLongAgo('<script>alert(1)</script>');
  await rejudge();
  await rejudge();
  expect(await blocksOf(slug)).toBe(JSON.stringify(old));
  expect(await policies(id)).toEqual({ policy: 0, refused: 1 });
  expect([await toldOf(writer!, title), await toldOf(editor!, title)]).toEqual([1, 1]);
});

test('of a text whose author erased her account those who review are still told', async () => {
  const [author, everybody] = [writer!, editor!];
  const gone = await aHolder(school, 'member', farm);
  writer = gone;
  const { title } = await publishedLongAgo('{1}').finally(() => (writer = author));
  await change(gone, 'eraseAccount', { passphrase: gone.passphrase, isConfirmed: true }, '');
  await rejudge();
  expect(await toldOf(everybody, title)).toBe(1);
});

test('what is withdrawn is not looked at, and one text over which judging fails keeps no other waiting', async () => {
  const [withdrawn, broken, good] = [await publishedLongAgo(), await publishedLongAgo(), await publishedLongAgo()];
  await decide(editor!, 'withdrawResource', { resource: withdrawn.id });
  const { rows } = await school.rows.query<{ sealed: Buffer }>(
    'select sealed_content as sealed from resource_versions where resource_id = $1',
    [broken.id],
  );
  await school.rows.query(`update resource_versions set sealed_content = '\\x00' where resource_id = $1`, [broken.id]);
  await expect(rejudge()).rejects.toThrow('could not be judged');
  expect([await policies(withdrawn.id), await policies(good.id)]).toEqual([
    { policy: 0, refused: null },
    { policy: 1, refused: null },
  ]);
  await school.rows.query('update resource_versions set sealed_content = $2 where resource_id = $1', [broken.id, rows[0]!.sealed]);
  await rejudge();
  expect(await policies(broken.id)).toEqual({ policy: 1, refused: null });
});
