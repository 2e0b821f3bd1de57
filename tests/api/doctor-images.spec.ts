import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aFolder } from '../support/archived-school.ts';
import { aScene, finding } from '../support/doctors-scene.ts';
import { aGroup, aHolder, type SomeGroup } from '../support/groups.ts';
import { aContributionWithImage, aDraftWithImage, imagesOfText } from '../support/images.ts';
import type { Person } from '../support/people.ts';
import { decide } from '../support/resources.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

const data = aFolder();
const folder = join(data, 'media', 'images');

let school: TestSchool;
let farm: SomeGroup;
let writer: Person;
let hrefs: readonly string[] = [];
let file: string;
beforeAll(async () => {
  school = await aSchool({ mediaFolder: join(data, 'media') });
  farm = await aGroup(school, 'organisation');
  writer = await aHolder(school, 'member', farm);
  const [editor, { slug, id }] = [await aHolder(school, 'editor', farm), await aContributionWithImage(writer, farm)];
  await aDraftWithImage(writer, farm, { colour: '#3c3' });
  await decide(editor, 'publishResource', { resource: id, version: 1 });
  const [image] = await imagesOfText(writer, slug);
  hrefs = [image!.href, image!.smallHref!];
  file = image!.href.slice('/media/'.length);
}, patience);
afterAll(() => school?.close());

const look = () => finding('images', aScene(school, {}, { ESCUELA_DATA: data }).patient);
const placeOf = (name: string) => join(folder, name.slice(0, 2), name);

/** What is found while something is otherwise in the rows. */
async function foundWith(statement: string) {
  await school.rows.query(`begin; ${statement}`);
  try {
    return await look();
  } finally {
    await school.rows.query('rollback');
  }
}

/** What is found while a file is otherwise, which is as before afterwards. */
async function foundAfter(spoil: () => void) {
  spoil();
  try {
    return await look();
  } finally {
    rmSync(folder, { recursive: true, force: true });
    for (const href of hrefs) await school.visitor().get(href);
  }
}

test('images that open, and files that are there and whole', async () => {
  expect(await look()).toEqual({
    name: 'images',
    state: 'good',
    say: '2 images open with the key, and the 2 files of published ones are whole.',
  });
});

test('images that were closed with another key', async () => {
  const other = await foundWith(`update resource_images set sealed_facts = set_byte(sealed_facts, 0, get_byte(sealed_facts, 0) # 255)`);
  expect(other).toMatchObject({
    state: 'bad',
    say: expect.stringMatching(/^2 of 2 images do not open with .*: put that of this school back\.$/),
  });
  const spoilt = await foundWith(`update resource_image_files set sealed_bytes = set_byte(sealed_bytes, 99, get_byte(sealed_bytes, 99) # 1)
    where image_id = (select id from resource_images limit 1) and is_small`);
  expect(spoilt).toMatchObject({ state: 'bad', say: expect.stringContaining('1 of 2 images do not open') });
});

test('without the key file nothing is opened, and that is said', async () => {
  const { patient, keyFile } = aScene(school, {}, { ESCUELA_DATA: data });
  rmSync(keyFile);
  expect(await finding('images', patient)).toMatchObject({ state: 'bad', say: expect.stringContaining('key file') });
});

test('rows of which a part is missing', async () => {
  const lacking = { state: 'bad', say: expect.stringMatching(/^1 images lack a part in the database/) };
  const one = '(select id from resource_images where draft_id is not null)';
  for (const isSmall of [true, false])
    expect(await foundWith(`delete from resource_image_files where image_id = ${one} and is_small = ${isSmall}`)).toMatchObject(lacking);
  expect(await foundWith('delete from resource_images where resource_id is not null')).toMatchObject(lacking);
});

test('files that are missing, of nobody any more, not what they are called, or half written', async () => {
  expect(await foundAfter(() => rmSync(placeOf(file)))).toMatchObject({
    state: 'care',
    say: '1 files of published images are missing: npm start makes them anew.',
  });
  expect(await foundWith('delete from published_images')).toMatchObject({
    state: 'care',
    say: '2 files are of no published text any more: npm start takes them away.',
  });
  expect(await foundAfter(() => writeFileSync(placeOf(file), 'half'))).toMatchObject({
    state: 'bad',
    say: expect.stringMatching(new RegExp(`^1 files are not what their names say, such as ${placeOf(file)}: delete them`)),
  });
  expect(await foundAfter(() => writeFileSync(`${placeOf(file)}.6a1f0d1e`, 'half'))).toMatchObject({
    state: 'care',
    say: expect.stringContaining(`half written, such as ${placeOf(file)}.6a1f0d1e`),
  });
  expect(readdirSync(join(folder, file.slice(0, 2)))).toEqual([file]);
  expect((await look()).state).toBe('good');
});
