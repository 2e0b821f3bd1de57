import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ConsentEnds } from '../../libs/resources/server/consents/consent-ends.ts';
import { aContributionWithImage, figure, imagesOfText } from '../support/images.ts';
import { aGroup, aHolder, type SomeGroup } from '../support/groups.ts';
import type { Person } from '../support/people.ts';
import { contribute, contribution, decide, resource, save, submit } from '../support/resources.ts';
import { consent, publish, type SomeStory } from '../support/stories.ts';
import { aSchool, firstDay, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let farm: SomeGroup;
let [writer, editor]: Person[] = [];
beforeAll(async () => {
  school = await aSchool();
  farm = await aGroup(school, 'organisation');
  [writer, editor] = [await aHolder(school, 'member', farm), await aHolder(school, 'editor', farm)];
}, patience);
afterAll(() => school?.close());

const aStoryWithImage = (content: object = {}) => aContributionWithImage(writer!, farm, { content: { kind: 'STORY', ...content } });
const refused = 'CONSENT_PICTURES_MISSING';

/** What is in the library after the night of a day. */
async function after(day: string, ...stories: readonly SomeStory[]): Promise<boolean[]> {
  school.today(day);
  await school.nest.get(ConsentEnds).run();
  school.today(firstDay);
  return Promise.all(stories.map(async ({ slug }) => (await resource(school.visitor(), slug)) !== null));
}

test('images of a life are published when whoever lived it agreed to pictures too; without them her text needs no more', async () => {
  const story = await aStoryWithImage();
  expect(await publish(editor!, story)).toBe('CONSENT_MISSING');
  await consent(writer!, story);
  expect(await publish(editor!, story)).toBe(refused);
  // To pictures without the text she did not agree to anything that is shown here.
  await consent(writer!, story, { uses: ['PICTURES', 'PRINT'] });
  expect(await publish(editor!, story)).toBe(refused);
  expect([await resource(school.visitor(), story.slug), await imagesOfText(school.visitor(), story.slug)]).toEqual([null, []]);
  await contribute(writer!, farm, { kind: 'STORY' }, { resource: story.slug });
  expect(await decide(editor!, 'publishResource', { resource: story.id, version: 2 })).toBe('PUBLISHED');
  expect(await decide(editor!, 'publishResource', { resource: story.id, version: 1 })).toBe(refused);
  await consent(writer!, story, { uses: ['PUBLISH', 'PICTURES'] });
  expect(await decide(editor!, 'publishResource', { resource: story.id, version: 1 })).toBe('PUBLISHED');
  expect(await imagesOfText(school.visitor(), story.slug)).toHaveLength(1);
});

test('what is composed and was never anybody’s shows images without a consent; once somebody was asked it does not', async () => {
  const composed = await aStoryWithImage({ isComposed: true });
  expect(await publish(editor!, composed)).toBe('PUBLISHED');
  await consent(writer!, composed);
  expect(await publish(editor!, composed)).toBe(refused);
});

test('whoever agreed to a translation of her story agreed to no pictures in it, unless she said so', async () => {
  const story = await aStoryWithImage();
  await consent(writer!, story, { uses: ['PUBLISH', 'TRANSLATE', 'PICTURES'], until: firstDay });
  expect(await publish(editor!, story)).toBe('PUBLISHED');
  const content = { kind: 'GUIDE', translatedFrom: story.slug, language: 'pt', source: `${figure(story.image)}\n` };
  const draft = await save(writer!, farm, {}, content);
  const { resource: slug } = await submit(writer!, draft.id);
  const translation = { slug: slug!, id: (await contribution(writer!, slug!))!.id };
  expect(await publish(editor!, translation)).toBe('PUBLISHED');
  const without = await contribute(writer!, farm, { kind: 'GUIDE', translatedFrom: story.slug, language: 'en' });
  // As if that had been all to which she ever agreed.
  await school.rows.query(`update story_consents set uses = array['publish', 'translate'] where resource_id = $1`, [story.id]);
  expect(await publish(editor!, translation)).toBe(refused);
  expect(await publish(editor!, { slug: without, id: (await contribution(writer!, without))!.id })).toBe('PUBLISHED');
});

test('when the consent to pictures ends before the others, what shows any leaves the library in that night, also what stands on it further on', async () => {
  const story = await aStoryWithImage();
  await consent(writer!, story, { uses: ['PUBLISH', 'ADAPT', 'PICTURES'], until: '2026-11-30' });
  await consent(writer!, story, { uses: ['PUBLISH', 'ADAPT'] });
  expect(await publish(editor!, story)).toBe('PUBLISHED');
  const plain = await contribute(writer!, farm, { kind: 'GUIDE', adaptedFrom: story.slug, changes: 'Sin imágenes' });
  const between = { slug: plain, id: (await contribution(writer!, plain))!.id };
  expect(await publish(editor!, between)).toBe('PUBLISHED');
  const last = await aContributionWithImage(writer!, farm, {
    content: { kind: 'GUIDE', adaptedFrom: between.slug, changes: 'Con una imagen' },
  });
  expect(await publish(editor!, last)).toBe('PUBLISHED');
  // Without images of its own a text goes on only where what it stands on does.
  const alone = await aStoryWithImage();
  await consent(writer!, alone, { uses: ['PUBLISH', 'PICTURES'] });
  expect(await publish(editor!, alone)).toBe('PUBLISHED');
  expect(await after('2026-11-30', story, between, last, alone)).toEqual([true, true, true, true]);
  expect(await after('2026-12-01', story, between, last, alone)).toEqual([false, false, false, true]);
  expect((await contribution(writer!, story.slug))!.state).toBe('WITHDRAWN');
});

test('an image that came later than its work and has no consent behind it leaves alone', async () => {
  const story = await contribute(writer!, farm, { kind: 'STORY' });
  const told = { slug: story, id: (await contribution(writer!, story))!.id };
  await consent(writer!, told, { uses: ['PUBLISH', 'ADAPT', 'PICTURES'], until: '2026-11-30' });
  await consent(writer!, told, { uses: ['PUBLISH', 'ADAPT'] });
  expect(await publish(editor!, told)).toBe('PUBLISHED');
  const adapted = await contribute(writer!, farm, { kind: 'GUIDE', adaptedFrom: story, changes: 'Sin imágenes' });
  const between = { slug: adapted, id: (await contribution(writer!, adapted))!.id };
  expect(await publish(editor!, between)).toBe('PUBLISHED');
  const last = await aContributionWithImage(writer!, farm, { content: { kind: 'GUIDE', adaptedFrom: adapted, changes: 'Con una imagen' } });
  expect(await publish(editor!, last)).toBe('PUBLISHED');
  expect(await after('2026-12-01', told, between, last)).toEqual([true, true, false]);
});
