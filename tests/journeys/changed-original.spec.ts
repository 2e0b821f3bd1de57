import { afterAll, describe, expect, test } from '@jest/globals';
import { accessibilityFaults } from '../support/accessibility.ts';
import { anOutdatedAdaptation } from '../support/contributions.ts';
import { everyWay, journeys } from '../support/journey.ts';
import type { RunningSchool } from '../support/running-school.ts';
import { aGroupBy, anAdministeredSchool, aSigned, aTitle, invite, theAdministrator } from '../support/studio.ts';
import { Visit } from '../support/visit.ts';

let running: RunningSchool;
const school = journeys(async () => {
  running = await anAdministeredSchool();
  return running.address;
});
afterAll(() => running?.stop());

describe.each(everyWay)('in $language, $javaScript JavaScript', ({ language, javaScriptEnabled }) => {
  const options = { javaScriptEnabled };

  test('readers and writers see that an original changed; who says that she took account of it is not told again', async () => {
    const [editor, writer] = [await theAdministrator(school, language, options), await aSigned(school, language, options)];
    const { id: group } = await aGroupBy(editor, 'ORGANISATION', aTitle('Cooperativa'));
    await invite(editor, writer, group, 'MEMBER');
    const slug = await anOutdatedAdaptation(editor, writer, group);

    const reader = await school.person(options);
    const reading = new Visit(reader.page, language);
    await reading.open(`biblioteca/${slug}`);
    const notice = reader.page.getByRole('note').filter({ hasText: reading.t('resources.work-changed') });
    await notice.getByText(reading.t('resources.work-moved.adapted')).waitFor();
    const original = await notice.getByRole('link').getAttribute('href');
    expect(original).toMatch(new RegExp(`^/${language}/biblioteca/aporte-`));
    if (javaScriptEnabled) expect(await accessibilityFaults(reader.page)).toEqual([]);
    await notice.getByRole('link').click();
    await reader.page.waitForURL(`**${original}`);
    await reader.page.locator('article').waitFor();
    expect(await reader.page.getByText(reading.t('resources.work-changed')).count()).toBe(0);

    const { page, visit } = writer;
    await visit.open(`estudio/biblioteca/nuevo?version-de=${slug}`);
    await visit.takesOver(javaScriptEnabled);
    if (javaScriptEnabled) expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel(visit.t('resources.write-work-seen', { version: 2 })).check();
    await visit.button('resources.write-save').first().click();
    await visit.hears(javaScriptEnabled ? 'resources.write-state.saved' : 'resources.write-done.draft-saved');
    const [draft] = await writer.ask<{ id: string; newerWorkVersion: number | null }[]>('{ myDrafts { id newerWorkVersion } }');
    expect(draft!.newerWorkVersion).toBeNull();
    await visit.open(`estudio/biblioteca/borradores/${draft!.id}`);
    await page.locator('#source').waitFor();
    expect(await page.getByText(visit.t('resources.work-changed')).count()).toBe(0);
  });

  test('what is published is confirmed on its own page, and an earlier version says that it is one', async () => {
    const [editor, writer] = [await theAdministrator(school, language, options), await aSigned(school, language, options)];
    const { id: group } = await aGroupBy(editor, 'ORGANISATION', aTitle('Cooperativa'));
    await invite(editor, writer, group, 'MEMBER');
    const slug = await anOutdatedAdaptation(editor, writer, group);
    const { page, visit } = editor;
    const { adaptedFrom } = await editor.ask<{ adaptedFrom: { slug: string } }>(`{ resource(slug: "${slug}") { adaptedFrom { slug } } }`);
    const work = adaptedFrom.slug;
    await visit.open(`estudio/biblioteca/aportes/${work}?version=1`);
    await page
      .getByRole('note')
      .filter({ hasText: visit.t('resources.older-version') })
      .getByRole('link')
      .click();
    await page.waitForURL(`**/aportes/${work}`);
    await visit.takesOver(javaScriptEnabled);
    expect(await page.getByText(visit.t('resources.older-version')).count()).toBe(0);
    await page.locator('main summary', { hasText: visit.t('resources.confirm') }).click();
    await page.getByLabel(visit.t('resources.confirm-until')).fill('2028-10-01');
    await visit.button('resources.confirm-sure').click();
    await visit.hears('resources.review-done.resource-confirmed');
    const resource = await editor.ask<{ reviewBy: string }>(`{ resource(slug: "${work}") { reviewBy } }`);
    expect(resource.reviewBy).toBe('2028-10-01');
  });
});
