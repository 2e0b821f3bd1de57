import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mediaFolder } from '#libs/platform/server';
import { anEvent, factsOf, pathOf, record, recover } from '../support/path-asks.ts';
import { aBackupOf, aBareDatabase, addMedia, aFolder, aPair, ask, checksums, restoreInto, type Pair } from '../support/archived-school.ts';
import { testKey } from '../support/filled-database.ts';
import { aGroup, aHolder } from '../support/groups.ts';
import { aContributionWithImage, aDraftWithImage, imagesOfText, type SentImage } from '../support/images.ts';
import type { Person } from '../support/people.ts';
import { decide } from '../support/resources.ts';
import { workshop } from '../support/fixture-course.ts';
import { aSchool, patience, type Learner, type TestSchool } from '../support/test-school.ts';

const canary = 'canario-que-nadie-debe-leer';
let [school, pair]: [TestSchool, Pair] = [] as never;
let learner: Learner;
/** A member, and the image that she published and the one that only she sees. */
let writer: Person;
let [published, closed]: SentImage[] = [];
const home = aFolder();
beforeAll(async () => {
  [school, pair] = [await aSchool({ mediaFolder: mediaFolder(home) }), await aPair()];
  learner = await school.learner();
  await record(learner, [anEvent({ point: workshop.practice.practices[0], kind: 'PRACTISED' })]);
  for (let count = 0; count < 3; count++) await school.learner();
  await school.rows.query(`insert into handbook_pages values ($1, 'es', $2, '[]')`, [canary, 'línea\nnueva\ttab \\ \\N "comillas" ñ 🕊']);
  const farm = await aGroup(school, 'organisation');
  writer = await aHolder(school, 'member', farm);
  const { slug, id } = await aContributionWithImage(writer, farm);
  await decide(await aHolder(school, 'editor', farm), 'publishResource', { resource: id, version: 1 });
  [published] = await imagesOfText(school.visitor(), slug);
  closed = (await aDraftWithImage(writer, farm, { colour: '#3c3' })).image;
}, patience);
afterAll(() => school?.close());

/** An image as somebody gets it. */
async function pictureAt(client: Pick<Learner, 'get'>, href: string) {
  const { status, headers, body } = await client.get(href);
  const { 'content-type': type, 'content-length': length, 'cache-control': caching } = headers;
  return { status, type, length, caching, body };
}

test(
  'a restored school has every row of every table and every file, shows the same images, and a learner comes back with her words',
  async () => {
    const files = { 'ab/cd': randomBytes(3_000_000), 'ab/empty': '', 'cafe.mp4': canary };
    addMedia(home, files);
    const file = await aBackupOf(school.database, pair, { dataFolder: home });
    const [place, target] = [aFolder(), await aBareDatabase()];
    await restoreInto(target, file, pair, { dataFolder: place });
    expect(await checksums(target)).toEqual(await checksums(school.database));
    expect(Object.keys(await checksums(target)).length).toBeGreaterThan(14);
    for (const [path, content] of Object.entries(files))
      expect([path, readFileSync(join(place, 'media', path)).equals(Buffer.from(content))]).toEqual([path, true]);
    expect(readdirSync(place)).toEqual(['media']);
    const pictures = [published!.href, published!.smallHref!];
    // On the disk already: nobody has to ask for it before it is there.
    for (const href of pictures)
      expect(readdirSync(mediaFolder(place), { recursive: true }).join()).toContain(href.slice('/media/'.length));
    const restored = await aSchool({ database: target, mediaFolder: mediaFolder(place) });
    try {
      const elsewhere = restored.visitor();
      expect((await recover(elsewhere, learner.words.join(' '))).isRecovered).toBe(true);
      expect(await pathOf(elsewhere)).toBe(learner.id);
      expect(await factsOf(elsewhere, workshop.marked.lesson)).toMatchObject({ isMarked: true });
      expect(await factsOf(elsewhere, workshop.practice.lesson)).toMatchObject({ practised: [workshop.practice.practices[0]] });
      for (const href of pictures) expect(await pictureAt(elsewhere, href)).toEqual(await pictureAt(school.visitor(), href));
      const [here, there] = [closed!.href, restored.visitor({ cookies: writer.cookies })];
      expect(await pictureAt(there, here)).toEqual({ ...(await pictureAt(writer, here)), status: 200 });
      expect((await elsewhere.get(here)).status).toBe(404);
    } finally {
      await restored.close();
      await target.drop();
    }
  },
  patience,
);

test(
  'a backup whose files were lost serves the same images: they are made anew of what is closed in the rows',
  async () => {
    const [place, target] = [aFolder(), await aBareDatabase()];
    await restoreInto(target, await aBackupOf(school.database, pair), pair, { dataFolder: place });
    const restored = await aSchool({ database: target, mediaFolder: mediaFolder(place) });
    try {
      expect(await pictureAt(restored.visitor(), published!.href)).toEqual(await pictureAt(school.visitor(), published!.href));
      expect(readdirSync(join(mediaFolder(place), 'images'), { recursive: true }).join()).toContain(
        published!.smallHref!.slice('/media/'.length),
      );
    } finally {
      await restored.close();
      await target.drop();
    }
  },
  patience,
);

test('a backup without media restores without a media folder', async () => {
  const [place, target] = [aFolder(), await aBareDatabase()];
  await restoreInto(target, await aBackupOf(school.database, pair), pair, { dataFolder: place });
  expect(readdirSync(place)).toEqual([]);
  await target.drop();
});

test('what is written while the backup runs is in it as a whole or not at all', async () => {
  const [target, known] = [await aBareDatabase(), (await checksums(school.database))['learners']];
  let late: Learner | undefined;
  const say = async (sentence: string) => {
    // Her path would be missing and her mark there, if tables were read at different moments.
    if (sentence.startsWith('learners:')) late = await school.learner();
  };
  const file = await aBackupOf(school.database, pair, { say });
  expect(late).toBeDefined();
  await restoreInto(target, file, pair);
  const sums = await checksums(target);
  expect(sums['learners']).toBe(known);
  expect(await ask(target, `select from learning_events where learner_id = '${late!.id}'`)).toEqual([]);
  expect(sums['learning_events']).not.toBe((await checksums(school.database))['learning_events']);
  await target.drop();
});

test('nothing of what is in it can be read in the archive, nor the key in what is in the archive', async () => {
  const dataFolder = aFolder();
  addMedia(dataFolder, { [canary]: canary.repeat(100) });
  const file = await aBackupOf(school.database, pair, { dataFolder });
  const bytes = readFileSync(file);
  const keys = [testKey, testKey.toString('base64'), testKey.toString('hex'), testKey.toString('base64url')];
  for (const text of [canary, learner.id, 'learning_events', 'opening', ...keys]) expect(bytes.includes(text)).toBe(false);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(file, '..'))).toEqual(['backup.age']);
  const plain = await plainOf(file, pair);
  expect(plain.includes(canary)).toBe(true);
  for (const text of keys) expect(plain.includes(text)).toBe(false);
});

/** Everything that the archive holds, opened as age and gzip do it. */
async function plainOf(file: string, { identity }: Pair): Promise<Buffer> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const stream = await decrypter.decrypt(ReadableStream.from([readFileSync(file)]));
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream.pipeThrough(new DecompressionStream('gzip'))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

test('a file that is there is never replaced, and a backup that fails leaves nothing', async () => {
  const folder = aFolder();
  const file = join(folder, 'mine.age');
  writeFileSync(file, 'an earlier backup');
  await expect(aBackupOf(school.database, pair, { file })).rejects.toThrow(/mine\.age is there already: name another file/);
  expect(readFileSync(file, 'utf8')).toBe('an earlier backup');
  const failing = aBackupOf(school.database, pair, { file: `${file}.new`, say: () => Promise.reject(new Error('the disk is full')) });
  await expect(failing).rejects.toThrow('the disk is full');
  expect(readdirSync(folder)).toEqual(['mine.age']);
});

test('a recipient with a mistake in it is refused before anything is written', async () => {
  const recipient = `${pair.recipient.slice(0, -1)}${pair.recipient.endsWith('q') ? 'p' : 'q'}`;
  const file = join(aFolder(), randomUUID());
  await expect(aBackupOf(school.database, pair, { recipient, file })).rejects.toThrow(/^BACKUP_RECIPIENT has a mistake in it/);
  expect(existsSync(file) || existsSync(`${file}.part`)).toBe(false);
});
