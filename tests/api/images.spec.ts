import { readdirSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Id } from '#libs/kernel/shared';
import { imageLimits } from '#libs/media/shared';
import { sql } from '#libs/platform/server';
import { imageSendings } from '#libs/resources/server';
import { SealedImages } from '../../libs/resources/server/images/sealed-images.service.ts';
import {
  aContributionWithImage as aContributionOf,
  aDraftWithImage as aDraftOf,
  aPhotograph,
  type DraftWish,
  figure,
  imageFields,
  imagesOfDraft,
  imagesOfText,
  sendImage,
  type SentImage,
} from '../support/images.ts';
import { aGroup, aHolder, attempt, type SomeGroup } from '../support/groups.ts';
import { change, goodPassphrase, type Person } from '../support/people.ts';
import { consent, takeBack } from '../support/stories.ts';
import { contribution, decide, goodContent, save, submit } from '../support/resources.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

const mediaFolder = `${process.env['TMPDIR'] ?? '.data'}/media-of-images-${process.pid}`;

let school: TestSchool;
let farm: SomeGroup;
let [writer, other, editor, stranger]: Person[] = [];
beforeAll(async () => {
  school = await aSchool({ mediaFolder });
  farm = await aGroup(school, 'organisation');
  [writer, other] = [await aHolder(school, 'member', farm), await aHolder(school, 'member', farm)];
  [editor, stranger] = [await aHolder(school, 'editor', farm), await aHolder(school, 'editor', await aGroup(school, 'organisation'))];
}, patience);
afterAll(async () => {
  await school?.close();
  rmSync(mediaFolder, { recursive: true, force: true });
});

/** The files that everybody may fetch, as the disk has them. */
const filesOnDisk = () =>
  readdirSync(mediaFolder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
const filesOf = (images: readonly SentImage[]) =>
  images.flatMap(({ href, smallHref }) => [href, ...(smallHref ? [smallHref] : [])].map((each) => each.slice('/media/'.length)));

/** Of the writer, unless said otherwise. */
const aDraftWithImage = ({ by = writer!, ...wish }: DraftWish & { by?: Person } = {}) => aDraftOf(by, farm, wish);
const aContributionWithImage = ({ by = writer!, ...wish }: DraftWish & { by?: Person } = {}) => aContributionOf(by, farm, wish);

const publish = (id: string, version = 1) => decide(editor!, 'publishResource', { resource: id, version });
const statusFor = async (path: string, ...clients: { get: Person['get'] }[]) =>
  Promise.all(clients.map(async (each) => (await each.get(path)).status));
const everybody = () => [writer!, editor!, other!, stranger!, school.visitor()];

test('an image of a draft is seen by its author and by nobody else, and never kept by a browser', async () => {
  const { image } = await aDraftWithImage();
  expect(await statusFor(image.href, ...everybody())).toEqual([200, 404, 404, 404, 404]);
  const { headers } = await writer!.get(image.href);
  expect(headers).toMatchObject({
    'content-type': 'image/webp',
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    'content-length': String(image.bytes),
  });
  const [hers, none] = [await other!.get(image.href), await other!.get(image.href.replace(/[0-9a-f]{8}-/, '00000000-'))];
  expect([hers.status, hers.body, hers.headers['content-type']]).toEqual([none.status, none.body, none.headers['content-type']]);
});

test('whoever owes her second step sees none, not even her own', async () => {
  const { image } = await aDraftWithImage();
  const { rows } = await school.rows.query<{ stage: string }>('select distinct stage from account_sessions');
  expect(rows).toEqual([{ stage: 'full' }]);
  await school.rows.query(`update account_sessions set stage = 'half' where account_id = $1`, [writer!.id]);
  expect(await statusFor(image.href, writer!)).toEqual([404]);
  await school.rows.query(`update account_sessions set stage = 'full' where account_id = $1`, [writer!.id]);
  expect(await statusFor(image.href, writer!)).toEqual([200]);
});

test('what was sent in is seen by its author and by those who decide about it; only what its text shows goes along', async () => {
  const { id, image } = await aDraftWithImage();
  const { image: unused } = await sendImage(writer!, id, await aPhotograph('#3c3'));
  const { resource: slug } = await submit(writer!, id);
  expect(await statusFor(image.href, ...everybody())).toEqual([200, 200, 404, 404, 404]);
  expect(await statusFor(unused!.href, ...everybody())).toEqual([404, 404, 404, 404, 404]);
  const { data } = await editor!.ask<{ contribution: { images: SentImage[] } }>(
    `{ contribution(slug: "${slug}") { images { ${imageFields} } } }`,
  );
  expect(data!.contribution.images).toEqual([{ ...image, isRemovable: false }]);
});

test('published, everybody fetches it under the name of its content, for ever; withdrawn, nobody, and nothing of it lies on the disk', async () => {
  const { slug, id } = await aContributionWithImage({ colour: '#123456' });
  expect(await imagesOfText(school.visitor(), slug)).toEqual([]);
  expect(await publish(id)).toBe('PUBLISHED');
  const images = await imagesOfText(school.visitor(), slug);
  const [image] = images;
  expect(image).toMatchObject({ alt: 'Una asamblea bajo un árbol', width: 640, height: 480, smallWidth: 480, isRemovable: false });
  for (const href of [image!.href, image!.smallHref!]) {
    const { status, headers } = await school.visitor().get(href);
    expect([status, headers['cache-control'], headers['content-disposition']]).toEqual([
      200,
      'public, max-age=31536000, immutable',
      'inline',
    ]);
  }
  expect(filesOnDisk()).toEqual(expect.arrayContaining(filesOf(images)));
  await decide(editor!, 'withdrawResource', { resource: id });
  expect(await statusFor(image!.href, ...everybody())).toEqual([404, 404, 404, 404, 404]);
  for (const file of filesOf(images)) expect(filesOnDisk()).not.toContain(file);
});

test('the same image in two texts stays until both are withdrawn', async () => {
  const [one, two] = [await aContributionWithImage({ colour: '#222' }), await aContributionWithImage({ colour: '#222', by: other! })];
  await publish(one.id);
  await publish(two.id);
  const [image] = await imagesOfText(school.visitor(), one.slug);
  expect((await imagesOfText(school.visitor(), two.slug))[0]!.href).toBe(image!.href);
  await decide(editor!, 'withdrawResource', { resource: one.id });
  expect(await statusFor(image!.href, school.visitor())).toEqual([200]);
  await decide(editor!, 'withdrawResource', { resource: two.id });
  expect(await statusFor(image!.href, school.visitor())).toEqual([404]);
  expect(filesOnDisk()).not.toContain(image!.href.slice('/media/'.length));
});

test('a later version shows images of an earlier one; an earlier one, published again, finds its own', async () => {
  const { slug, id, image } = await aContributionWithImage({ colour: '#444' });
  await publish(id);
  const { id: draft } = await save(writer!, farm, { resource: slug });
  expect((await imagesOfDraft(writer!, draft)).map(({ name, isRemovable }) => [name, isRemovable])).toEqual([[image.name, false]]);
  const { image: second } = await sendImage(writer!, draft, await aPhotograph('#555'));
  await save(writer!, farm, { id: draft, revision: 1, resource: slug }, { source: `${figure(second!)}\n` });
  expect((await submit(writer!, draft)).resource).toBe(slug);
  await publish(id, 2);
  expect((await imagesOfText(school.visitor(), slug)).map(({ name }) => name)).toEqual([second!.name]);
  await publish(id, 1);
  expect((await imagesOfText(school.visitor(), slug)).map(({ name }) => name)).toEqual([image.name]);
});

test('an adaptation shows the images of its work, and goes on showing them when the work is withdrawn', async () => {
  const work = await aContributionWithImage({ colour: '#666' });
  const content = { adaptedFrom: work.slug, changes: 'Más corta' };
  const source = `${figure(work.image)}\n`;
  const early = await save(other!, farm, {}, { ...content, source });
  expect(early.code).toBeNull();
  expect(await imagesOfDraft(other!, early.id)).toEqual([]);
  await publish(work.id);
  expect((await imagesOfDraft(other!, early.id)).map(({ name, alt }) => [name, alt])).toEqual([
    [work.image.name, 'Una asamblea bajo un árbol'],
  ]);
  const { resource: slug } = await submit(other!, early.id);
  const { id } = (await contribution(other!, slug!))!;
  await publish(id);
  await decide(editor!, 'withdrawResource', { resource: work.id });
  const [image] = await imagesOfText(school.visitor(), slug!);
  expect(await statusFor(image!.href, school.visitor())).toEqual([200]);
});

test('an image that the text does not have is told at sending-in, with its line; then nothing is sent in', async () => {
  const { id, image } = await aDraftWithImage();
  const { image: foreign } = await aDraftWithImage({ by: other! });
  await save(writer!, farm, { id, revision: 2 }, { source: `Hola\n\n${figure(image)}\n\n![Otra](media:${foreign.name})\n` });
  const { resource, issues } = await submit(writer!, id);
  expect([resource, issues.map(({ code, line }) => [code, line])]).toEqual([null, [['unknown-file', 5]]]);
  expect(issues[0]!.sentence).toContain(foreign.name);
  expect(await statusFor(foreign.href, writer!)).toEqual([404]);
});

test('an image is taken out of a draft by its author alone, and not out of what was sent in', async () => {
  const { id, image } = await aDraftWithImage();
  const remove = async (client: Person, draft = id) => {
    const { code, error, payload } = await attempt(client, 'removeImage', { draft, name: image.name }, 'isRemoved');
    return error ?? code ?? payload['isRemoved'];
  };
  expect([await remove(other!), await remove(editor!)]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  expect(await remove(writer!)).toBe(true);
  expect([await remove(writer!), await statusFor(image.href, writer!)]).toEqual(['NOT_FOUND', [404]]);
  const sent = await aContributionWithImage();
  const { id: next } = await save(writer!, farm, { resource: sent.slug });
  expect((await attempt(writer!, 'removeImage', { draft: next, name: sent.image.name }, 'isRemoved')).error).toBe('NOT_FOUND');
});

test('with a draft go its images', async () => {
  const { id, image } = await aDraftWithImage();
  await attempt(writer!, 'deleteDraft', { id }, 'isDeleted');
  expect(await statusFor(image.href, writer!)).toEqual([404]);
  const { rows } = await school.rows.query('select from resource_image_files where image_id = $1', [image.href.split(/[/.]/)[3]]);
  expect(rows).toEqual([]);
});

test('with an account go the images of what was never published', async () => {
  const person = await aHolder(school, 'member', farm);
  const [{ image: drafted }, sent] = [await aDraftWithImage({ by: person }), await aContributionWithImage({ by: person })];
  expect(await statusFor(drafted.href, person)).toEqual([200]);
  await change(person, 'eraseAccount', { isConfirmed: true, passphrase: goodPassphrase }, 'isDone');
  const ids = [drafted, sent.image].map(({ href }) => href.split(/[/.]/)[3]);
  const { rows } = await school.rows.query('select from resource_images where id = any($1::uuid[])', [ids]);
  expect(rows).toEqual([]);
  expect(await statusFor(sent.image.href, editor!)).toEqual([404]);
});

test('a story that its teller takes back leaves no image anywhere', async () => {
  const story = await aContributionWithImage({ colour: '#abc', content: { kind: 'STORY' } });
  const { words } = await consent(writer!, story, { uses: ['PUBLISH', 'PICTURES'] });
  expect(await publish(story.id)).toBe('PUBLISHED');
  const images = await imagesOfText(school.visitor(), story.slug);
  expect(filesOnDisk()).toEqual(expect.arrayContaining(filesOf(images)));
  expect((await takeBack(school.visitor(), words)).code).toBeNull();
  expect(await statusFor(images[0]!.href, ...everybody())).toEqual([404, 404, 404, 404, 404]);
  for (const file of filesOf(images)) expect(filesOnDisk()).not.toContain(file);
});

test('what is to be seen must be said in words; whoever sends no image is told what to send', async () => {
  const { id } = await save(writer!, farm);
  const code = async (file: Buffer | string, more: object = {}) => (await sendImage(writer!, id, Buffer.from(file), more)).code;
  const photograph = await aPhotograph();
  expect(await code(photograph, { alt: '  ' })).toBe('IMAGE_NEEDS_WORDS');
  expect(await code(photograph, { alt: 'a'.repeat(401) })).toBe('IMAGE_NEEDS_WORDS');
  expect(await code(photograph, { credit: 'a'.repeat(161) })).toBe('IMAGE_CREDIT_UNFIT');
  expect(await code('<svg xmlns="http://www.w3.org/2000/svg"/>')).toBe('IMAGE_DRAWING');
  expect(await code('GIF89a/*<html>*/')).toBe('IMAGE_MOVES');
  expect(await code('<!doctype html>')).toBe('IMAGE_UNKNOWN');
  expect(await code(photograph.subarray(0, photograph.length / 2))).toBe('IMAGE_BROKEN');
  expect(await imagesOfDraft(writer!, id)).toEqual([]);
});

test('a draft has room for twenty images, also when many are sent at once', async () => {
  const { id } = await save(writer!, farm);
  const photograph = await aPhotograph();
  for (let sent = 0; sent < 18; sent += 1) expect((await sendImage(writer!, id, photograph)).code).toBeNull();
  const codes = await Promise.all([1, 2, 3, 4].map(async () => (await sendImage(writer!, id, photograph)).code));
  expect(codes.toSorted()).toEqual(['IMAGES_FULL', 'IMAGES_FULL', null, null]);
  expect(await imagesOfDraft(writer!, id)).toHaveLength(20);
});

test('one person sends only so many in a day', async () => {
  const own = await aSchool({ bounds: [{ ...imageSendings, points: 2 }] });
  try {
    const group = await aGroup(own, 'organisation');
    const [one, two] = [await aHolder(own, 'member', group), await aHolder(own, 'member', group)];
    const drafts = [await save(one, group), await save(two, group)];
    const code = async (by: Person, at: number) => (await sendImage(by, drafts[at]!.id, await aPhotograph())).code;
    expect([await code(one, 0), await code(one, 0), await code(one, 0), await code(two, 1)]).toEqual([null, null, 'TOO_MANY', null]);
  } finally {
    await own.close();
  }
});

test('no other address below /media answers, whatever it tries, and a part of an image is sent as the whole', async () => {
  const { slug, id, image: closed } = await aContributionWithImage({ colour: '#777' });
  await publish(id);
  const [image] = await imagesOfText(school.visitor(), slug);
  const file = image!.href.slice('/media/'.length);
  const tries = [
    '/media',
    '/media/',
    `/media/${file}/`,
    `/media//${file}`,
    `/media/%2e%2e/${file}`,
    '/media/..%2f..%2fpackage.json',
    '/media/images/../../.escuela-key',
    `/media/${file.slice(0, 2)}/${file}`,
    `/media/${file.toUpperCase()}`,
    `/media/${file}%00.svg`,
    `/media/${file.replace('.webp', '.svg')}`,
    `/media/estudio/${closed.href.split('/').at(-1)!.replace('.webp', '')}`,
    "/media/estudio/00000000-0000-4000-8000-000000000000'--.webp",
  ];
  for (const path of tries) expect([path, (await editor!.get(path)).status >= 400]).toEqual([path, true]);
  const { status, headers } = await school.visitor().get(image!.href, { range: 'bytes=0-0' });
  expect([status, headers['content-range'], headers['content-length']]).toEqual([200, undefined, String(image!.bytes)]);
  expect((await school.visitor().send(image!.href, { method: 'POST', body: 'a' })).status).toBe(405);
  const head = await school.visitor().send(image!.href, { method: 'HEAD' });
  expect([head.status, head.headers['content-length'], head.body]).toEqual([200, String(image!.bytes), '']);
});

test('a file that the disk lost is made anew when somebody asks, and at a start what should not be there is taken away', async () => {
  const { slug, id } = await aContributionWithImage({ colour: '#888' });
  await publish(id);
  const [image] = await imagesOfText(school.visitor(), slug);
  rmSync(mediaFolder, { recursive: true });
  expect(await statusFor(image!.href, school.visitor())).toEqual([200]);
  expect(filesOnDisk()).toContain(image!.href.slice('/media/'.length));
  await school.rows.query('delete from published_images where resource_id = $1', [id]);
  expect(await statusFor(image!.href, school.visitor())).toEqual([404]);
  const again = await aSchool({ database: school.database, mediaFolder });
  await again.close();
  expect(filesOnDisk()).not.toContain(image!.href.slice('/media/'.length));
});

test('a role that is gone takes no image any more, and what was sent is still its author’s', async () => {
  const { id, image } = await aDraftWithImage();
  await school.rows.query('update accounts set is_suspended = true where id = $1', [writer!.id]);
  expect((await sendImage(writer!, id, await aPhotograph())).code).toBe('FORBIDDEN');
  expect(await statusFor(image.href, writer!)).toEqual([200]);
  await school.rows.query('update accounts set is_suspended = false where id = $1', [writer!.id]);
});

test('nothing of an image that is not published stands readable in the rows', async () => {
  const { id } = await save(writer!, farm, {}, goodContent);
  const { image } = await sendImage(writer!, id, await aPhotograph(), { alt: 'PALABRAS-DE-LA-IMAGEN', credit: 'QUIEN-LA-HIZO' });
  const { rows } = await school.rows.query<{ row: string }>(
    `select i::text as row from resource_images i union all select encode(sealed_bytes, 'escape') from resource_image_files`,
  );
  for (const hidden of ['PALABRAS-DE-LA-IMAGEN', 'QUIEN-LA-HIZO', image!.name, 'RIFF', 'WEBP'])
    expect(rows.filter(({ row }) => row.includes(hidden))).toEqual([]);
});

test('all versions of a text together keep so many images and no more; those of before can be shown again', async () => {
  const { slug, id, image } = await aContributionWithImage();
  const sealed = school.nest.get(SealedImages);
  const [facts] = await sealed.open(sql`resource_id = ${id}`);
  for (let at = 1; at < imageLimits.inContribution; at++)
    await sealed.keep(
      { resourceId: id as Id<'Resource'> },
      { ...facts!, name: `imagen-de-antes-${at}` },
      { large: Buffer.from('-'), small: null },
    );
  const { id: draft } = await save(writer!, farm, { resource: slug });
  const { image: late } = await sendImage(writer!, draft, await aPhotograph('#060'));
  await save(writer!, farm, { id: draft, revision: 1, resource: slug }, { source: `${figure(late!)}\n` });
  expect((await submit(writer!, draft)).code).toBe('IMAGES_OF_VERSIONS_FULL');
  expect((await sealed.open(sql`resource_id = ${id}`)).length).toBe(imageLimits.inContribution);
  await save(writer!, farm, { id: draft, revision: 2, resource: slug }, { source: `${figure(image)}\n` });
  expect((await submit(writer!, draft)).code).toBeNull();
});
