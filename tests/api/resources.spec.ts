import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GrantsService } from '#libs/people/server';
import { aGroup, aHolder, attempt, auditOf, noticesOf, type SomeGroup } from '../support/groups.ts';
import { aPerson, change, hold, type Person } from '../support/people.ts';
import { contribute, contribution, decide, goodContent, resource, save, submit } from '../support/resources.ts';
import { listenToStatements, type Statements } from '../support/statements.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let statements: Statements;
let [node, farm, elsewhere]: SomeGroup[] = [];
let [writer, editor, stranger]: Person[] = [];

beforeAll(async () => {
  school = await aSchool();
  statements = listenToStatements(school.nest);
  node = await aGroup(school, 'node');
  farm = await aGroup(school, 'organisation', node);
  elsewhere = await aGroup(school, 'node');
  writer = await aHolder(school, 'member', farm);
  editor = await aHolder(school, 'editor', node);
  stranger = await aHolder(school, 'editor', elsewhere);
}, patience);
afterAll(() => school?.close());

/** All that somebody was told, as one text: those of one day are in no order. */
const told = async (by: Person) => (await noticesOf(by)).map(({ sentence }) => sentence).join('\n');

const publish = async (slug: string, by: Person = editor!) => {
  const { id, version } = (await contribution(by, slug))!;
  return decide(by, 'publishResource', { resource: id, version });
};

test('a member writes, an editor of her group publishes, and everybody reads it; nobody learns who wrote it', async () => {
  const slug = await contribute(writer!, farm!);
  expect(slug).toMatch(/^aporte-[a-z]{10}$/);
  expect(await resource(school.visitor(), slug)).toBeNull();
  expect(await told(editor!)).toContain('Llegó un aporte para revisar: «Frases de paso para la asamblea».');
  const seen = (await contribution(editor!, slug))!;
  expect(seen).toMatchObject({ state: 'SUBMITTED', version: 1, isOwn: false, viewerCanReview: true });
  expect(seen.versions[0]!.links).toEqual(['https://example.org/frases']);
  expect(await publish(slug)).toBe('PUBLISHED');
  const read = (await resource(school.visitor(), slug))!;
  expect(read).toMatchObject({
    title: goodContent.title,
    licence: 'CC_BY_SA_4_0',
    publishedOn: '2026-11-22',
    signedBy: { text: farm!.slug },
    origin: null,
  });
  expect(JSON.stringify(read['blocks'])).toContain('seis palabras');
  expect(JSON.stringify(read)).not.toContain(writer!.pseudonym);
  expect(await told(writer!)).toContain('está publicado en la biblioteca');
});

test('a draft is its author’s alone, and no window overwrites another', async () => {
  const { id, draft } = await save(writer!, farm!);
  expect(draft).toMatchObject({ revision: 1 });
  const own = async (by: Person) =>
    (await by.ask<{ draft: { revision: number } | null }>('query ($id: ID!) { draft(id: $id) { revision } }', { id })).data!.draft;
  expect([await own(writer!), await own(editor!)]).toEqual([{ revision: 1 }, null]);
  expect((await save(writer!, farm!, { id, revision: 1 }, { title: 'Otra frase' })).draft).toMatchObject({ revision: 2 });
  expect((await save(writer!, farm!, { id, revision: 1 }, { title: 'La ventana vieja' })).code).toBe('DRAFT_ELSEWHERE');
  expect((await save(writer!, farm!, { id, revision: 0 })).code).toBe('DRAFT_ELSEWHERE');
  expect((await save(editor!, farm!, { id, revision: 2 })).code).toBe('NOT_FOUND');
  expect((await save(stranger!, farm!)).code).toBe('NOT_FOUND');
  expect((await submit(editor!, id)).code).toBe('NOT_FOUND');
  expect((await save(await aPerson(school), farm!)).code).toBe('FORBIDDEN');
});

test('of many that save at the same moment on the same revision one is saved', async () => {
  const { id } = await save(writer!, farm!);
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, at) => save(writer!, farm!, { id, revision: 1 }, { title: `Versión ${at}` })),
  );
  expect(answers.filter(({ code }) => code === null)).toHaveLength(1);
  expect(answers.filter(({ code }) => code === 'DRAFT_ELSEWHERE')).toHaveLength(7);
});

test('what is missing and what is wrong with a text is told all at once, with the line, and the draft stays', async () => {
  const source = 'Hola\n\n<script>alert(1)</script>\n';
  const { id } = await save(writer!, farm!, {}, { title: 'ab', topics: [], source });
  const { resource: made, faults, issues } = await submit(writer!, id);
  expect([made, faults.map(({ code, field }) => `${code} ${field}`)]).toEqual([null, ['title-length title', 'topics-count topics']]);
  expect(faults[0]!.sentence).toBe('El título tiene entre 3 y 120 letras.');
  expect(issues[0]).toMatchObject({ line: 3 });
  expect(issues[0]!.sentence).toMatch(/[a-z]/);
  expect((await save(writer!, farm!, { id, revision: 1 })).code).toBeNull();
});

test('changes are asked for beside the block, the author mends, and what was decided about an older version does not count', async () => {
  const slug = await contribute(writer!, farm!);
  const { id } = (await contribution(editor!, slug))!;
  const comments = [{ block: 1, text: '¿Por qué seis?' }, { text: 'Falta la fuente' }];
  expect(await decide(editor!, 'askChanges', { resource: id, version: 1, comments })).toBe('CHANGES_ASKED');
  const seen = (await contribution(writer!, slug))!;
  expect(seen).toMatchObject({ state: 'CHANGES_ASKED', isOwn: true, viewerCanReview: false });
  expect(seen.versions[0]!.comments).toEqual([
    { block: null, text: 'Falta la fuente' },
    { block: 1, text: '¿Por qué seis?' },
  ]);
  expect(await told(writer!)).toContain('Pidieron cambios');
  expect(await contribute(writer!, farm!, { title: 'Frases con fuente' }, { resource: slug })).toBe(slug);
  expect(await decide(editor!, 'askChanges', { resource: id, version: 1, comments })).toBe('VERSION_NEWER');
  expect(await publish(slug)).toBe('PUBLISHED');
  expect((await resource(school.visitor(), slug))!['title']).toBe('Frases con fuente');
});

test('a new version waits while the published one stays, and an earlier one is published again', async () => {
  const slug = await contribute(writer!, farm!);
  await publish(slug);
  await contribute(writer!, farm!, { title: 'Segunda versión' }, { resource: slug });
  expect((await resource(school.visitor(), slug))!['title']).toBe(goodContent.title);
  await publish(slug);
  expect((await resource(school.visitor(), slug))!['title']).toBe('Segunda versión');
  const { id } = (await contribution(editor!, slug))!;
  expect(await decide(editor!, 'publishResource', { resource: id, version: 1 })).toBe('PUBLISHED');
  expect((await resource(school.visitor(), slug))!['title']).toBe(goodContent.title);
  expect(await decide(editor!, 'publishResource', { resource: id, version: 3 })).toBe('NOT_FOUND');
});

test('nobody publishes her own text once another can; alone she may', async () => {
  const alone = await aGroup(school, 'node');
  const only = await aHolder(school, 'editor', alone);
  const slug = await contribute(only, alone);
  expect(await publish(slug, only)).toBe('PUBLISHED');
  const second = await contribute(only, alone);
  await aHolder(school, 'editor', alone);
  expect(await publish(second, only)).toBe('OWN_TEXT');
});

test('whoever neither wrote it nor reviews there finds nothing, as of one that is not there', async () => {
  const slug = await contribute(writer!, farm!);
  const { id } = (await contribution(editor!, slug))!;
  for (const person of [stranger!, await aHolder(school, 'member', farm)]) {
    expect(await contribution(person, slug)).toBeNull();
    expect(await decide(person, 'withdrawResource', { resource: id })).toBe('NOT_FOUND');
  }
  expect(await decide(stranger!, 'publishResource', { resource: id, version: 1 })).toBe('NOT_FOUND');
  expect(await decide(stranger!, 'publishResource', { resource: randomUUID(), version: 1 })).toBe('NOT_FOUND');
  expect((await save(stranger!, elsewhere!, { resource: slug })).code).toBe('NOT_FOUND');
});

test('its author takes it back, then nothing of it is read any more, and nobody publishes it before she sends it in anew', async () => {
  const slug = await contribute(writer!, farm!);
  await publish(slug);
  const { id } = (await contribution(editor!, slug))!;
  expect(await decide(writer!, 'withdrawResource', { resource: id })).toBe('WITHDRAWN');
  expect(await resource(school.visitor(), slug)).toBeNull();
  const { rows } = await school.rows.query<{ all: string }>(
    `select resources::text || coalesce((select string_agg(blocks::text, '') from resource_texts where resource_id = id), '') as all from resources where id = $1`,
    [id],
  );
  expect(rows[0]!.all).not.toContain('asamblea»');
  expect(rows[0]!.all).not.toContain('seis palabras');
  expect(await publish(slug)).toBe('TAKEN_BACK');
  await contribute(writer!, farm!, { title: 'Ahora sí' }, { resource: slug });
  expect(await publish(slug)).toBe('PUBLISHED');
  expect(await decide(editor!, 'withdrawResource', { resource: id })).toBe('WITHDRAWN');
  expect(await publish(slug)).toBe('PUBLISHED');
});

test('what somebody wrote stays hers to see, to delete and to take back when no role of hers is left', async () => {
  const person = await aHolder(school, 'member', farm);
  const slug = await contribute(person, farm!);
  const { id: draft } = await save(person, farm!);
  await publish(slug);
  await school.rows.query('delete from grants where account_tag = $1', [school.nest.get(GrantsService).tagOf(person.id)]);
  expect((await save(person, farm!)).code).toBe('FORBIDDEN');
  expect((await contribution(person, slug))!.isOwn).toBe(true);
  const { payload } = await attempt(person, 'deleteDraft', { id: draft }, 'isDeleted');
  expect(payload['isDeleted']).toBe(true);
  expect(await decide(person, 'withdrawResource', { resource: (await contribution(person, slug))!.id })).toBe('WITHDRAWN');
});

test('an adaptation says what changed, keeps the licence, and both tell of each other', async () => {
  const work = await contribute(writer!, farm!);
  await publish(work);
  const refused = await save(writer!, farm!, {}, { adaptedFrom: work, licence: 'CC_BY_4_0' });
  expect((await submit(writer!, refused.id)).faults.map(({ code }) => code)).toEqual(['licence-misfit', 'changes-missing']);
  const adapted = await contribute(writer!, farm!, { adaptedFrom: work, changes: 'Para jóvenes' });
  const translated = await contribute(writer!, farm!, { translatedFrom: work, language: 'pt', title: 'Frases para a assembleia' });
  await publish(adapted);
  await publish(translated);
  expect(await resource(school.visitor(), adapted)).toMatchObject({ adaptedFrom: { slug: work }, changes: 'Para jóvenes' });
  const made = (await resource(school.visitor(), work))!['madeOfIt'] as { slug: string }[];
  expect(made.map(({ slug }) => slug).toSorted()).toEqual([adapted, translated].toSorted());
  const unseen = await save(writer!, farm!, {}, { adaptedFrom: 'no-hay-ninguno', changes: 'x' });
  expect((await submit(writer!, unseen.id)).code).toBe('WORK_NOT_HERE');
});

test('decisions stand in the log, without what the text says', async () => {
  const slug = await contribute(writer!, farm!);
  await publish(slug);
  const admin = await aHolder(school, 'administrator');
  expect((await auditOf(admin))[0]!.sentence).toBe(`${editor!.pseudonym} publicó un aporte de «${farm!.slug}»`);
});

test('the rows tell neither who wrote what, nor anything of what is not published', async () => {
  const person = await aHolder(school, 'member', farm);
  const secret = 'palabra-que-nadie-mas-escribe';
  const slug = await contribute(person, farm!, { title: `Sobre ${secret}`, summary: `Todo sobre ${secret}`, source: `Hola ${secret}` });
  await save(person, farm!, {}, { source: secret });
  const { id } = (await contribution(editor!, slug))!;
  await decide(editor!, 'askChanges', { resource: id, version: 1, comments: [{ text: secret }] });
  const { rows } = await school.rows.query<{ all: string }>(
    `select string_agg(t, ' ') as all from (select resources::text t from resources union all select resource_versions::text from resource_versions
     union all select resource_drafts::text from resource_drafts union all select review_comments::text from review_comments
     union all select resource_texts::text from resource_texts) rows`,
  );
  for (const trace of [secret, Buffer.from(secret).toString('hex'), person.id, person.pseudonym]) expect(rows[0]!.all).not.toContain(trace);
});

test('with an account its drafts and what was never published are erased; what was published stays, and nobody’s', async () => {
  const person = await aHolder(school, 'member', farm);
  const [published, waiting] = [await contribute(person, farm!), await contribute(person, farm!)];
  await publish(published);
  await save(person, farm!);
  const drafts = async () => (await school.rows.query('select from resource_drafts')).rowCount!;
  const before = await drafts();
  await change(person, 'eraseAccount', { passphrase: person.passphrase, isConfirmed: true }, '');
  expect(await drafts()).toBe(before - 1);
  expect(await resource(school.visitor(), published)).not.toBeNull();
  expect(await contribution(editor!, waiting)).toBeNull();
  const { rows } = await school.rows.query('select author_tag, sealed_author from resources where slug = $1', [published]);
  expect(rows).toEqual([{ author_tag: null, sealed_author: null }]);
  expect(await decide(editor!, 'withdrawResource', { resource: (await contribution(editor!, published))!.id })).toBe('WITHDRAWN');
});

test('her copy of her data holds what she wrote', async () => {
  const person = await aHolder(school, 'member', farm);
  await contribute(person, farm!, { title: 'Mi primer aporte' });
  await save(person, farm!, {}, { title: 'Mi borrador' });
  const { data } = await person.ask<{ myData: { name: string; json: string }[] }>('{ myData { name json } }');
  const part = (name: string) => data!.myData.find((one) => one.name === name)!.json;
  expect([part('drafts').includes('Mi borrador'), part('contributions').includes('Mi primer aporte')]).toEqual([true, true]);
});

test('the library comes in parts and by facets, and its statements do not grow with it', async () => {
  const own = await aGroup(school, 'node');
  const [author, reviewer] = [await aPerson(school), await aHolder(school, 'editor', own)];
  await hold(school, author, 'trainer', { group: own.id });
  for (let at = 0; at < 5; at++) await publish(await contribute(author, own, { language: 'qu', minutes: at + 1 }), reviewer);
  const list = async (first: number, after: string | null = null) =>
    (
      await school.ask<{
        resources: { edges: { node: { minutes: number } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
      }>(
        `query ($first: Int!, $after: String) { resources(filter: { language: "qu", kind: GUIDE, topic: ACCOUNTS }, first: $first, after: $after) {
          edges { node { minutes signedBy { text } } } pageInfo { hasNextPage endCursor } } }`,
        { first, after },
      )
    ).data!.resources;
  const [one, two] = [await list(3), await list(3, (await list(3)).pageInfo.endCursor)];
  expect([one.pageInfo.hasNextPage, two.pageInfo.hasNextPage]).toEqual([true, false]);
  expect([...one.edges, ...two.edges].map(({ node }) => node.minutes).toSorted()).toEqual([1, 2, 3, 4, 5]);
  expect((await statements.during(() => list(5))).length).toBe((await statements.during(() => list(1))).length);
});

test('an identity in capitals is refused: what is sealed would never open again, and the search would keep what was withdrawn', async () => {
  expect((await save(writer!, farm!, { id: randomUUID().toUpperCase() })).code).toBe('INVALID_INPUT');
  const slug = await contribute(writer!, farm!);
  expect(await publish(slug)).toBe('PUBLISHED');
  const { id } = (await contribution(editor!, slug))!;
  expect(await decide(editor!, 'withdrawResource', { resource: id.toUpperCase() })).toBe('INVALID_INPUT');
});
