import { afterAll, describe, expect, test } from '@jest/globals';
import { everyWay, journeys } from '../support/journey.ts';
import type { RunningSchool } from '../support/running-school.ts';
import { anAdministeredSchool, theAdministrator } from '../support/studio.ts';
import { Visit } from '../support/visit.ts';

let running: RunningSchool;
const school = journeys(async () => {
  running = await anAdministeredSchool();
  return running.address;
});
afterAll(() => running?.stop());

const phone = { width: 360, height: 740 };
const pagesOfAPhone = 9;

describe.each(everyWay)('on a phone in $language, $javaScript JavaScript', ({ language, javaScriptEnabled }) => {
  const aReader = async (viewport = phone) => {
    const { page } = await school.person({ javaScriptEnabled, viewport });
    return { page, visit: new Visit(page, language) };
  };

  test('the comparison is a list of needs; a title unfolds its programs, and an address of one opens it', async () => {
    const { page, visit } = await aReader();
    await visit.open('comparacion');
    const facts = page.locator('main li > dl');
    const count = await facts.count();
    expect([count > 20, await facts.filter({ visible: true }).count()]).toEqual([true, 0]);
    const { height } = (await page.locator('body').boundingBox())!;
    expect(height / phone.height).toBeLessThan(pagesOfAPhone);
    const title = page.locator('main h3 a').nth(3);
    const place = (await title.getAttribute('href'))!;
    await title.focus();
    await page.keyboard.press('Enter');
    await page.locator(`${place} > dl`).waitFor();
    expect(await facts.filter({ visible: true }).count()).toBe(1);
    await page
      .locator(place)
      .getByRole('link', { name: visit.t('resources.comparison-back') })
      .click();
    await page.locator(`${place} > dl`).waitFor({ state: 'hidden' });
    await page.goto('about:blank');
    await visit.open(`comparacion${place}`);
    await page.locator(`${place} > dl`).waitFor();
  });

  test('from the categories one comes to what is in each; on a desk everything is open', async () => {
    const { page, visit } = await aReader();
    await visit.open('comparacion');
    const categories = page.getByRole('navigation', { name: visit.t('resources.comparison-by') }).getByRole('link');
    const counts = (await categories.allInnerTexts()).map((words) => Number(/\((\d+)\)$/.exec(words)?.[1]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await page.locator('main li > dl').count());
    const place = await categories.last().getAttribute('href');
    expect(await page.locator(`${place} li > dl`).count()).toBe(counts.at(-1));
    await categories.last().click();
    expect(page.url()).toContain(place);
    const { page: desk, visit: other } = await aReader({ width: 1280, height: 800 });
    await other.open('comparacion');
    expect(await desk.locator('main li > dl').filter({ visible: true }).count()).toBe(counts.reduce((sum, count) => sum + count, 0));
  });

  test('calls come ten at a time, say what they seek, and unfold the rest with the keyboard', async () => {
    const { page, visit } = await aReader();
    await visit.open('convocatorias');
    const summaries = page.locator('main summary');
    expect(await summaries.count()).toBe(10);
    const { height } = (await page.locator('body').boundingBox())!;
    expect(height / phone.height).toBeLessThan(pagesOfAPhone);
    const words = page.locator('main details').first().locator('p').last();
    expect(await words.isVisible()).toBe(false);
    await summaries.first().focus();
    await page.keyboard.press('Enter');
    await words.waitFor();
    const said = await words.innerText();
    await visit.link('resources.call-answer').first().click();
    await page.getByText(said).waitFor();
    await visit.open('convocatorias');
    await visit.link('resources.calls-more').click();
    await visit.link('resources.calls-first').waitFor();
  });

  test('what stands in a collection is moved by short buttons that say of what', async () => {
    const { page, visit } = await theAdministrator(school, language, { javaScriptEnabled, viewport: phone });
    await visit.open('estudio/colecciones/para-preparar-una-asamblea');
    await visit.takesOver(javaScriptEnabled);
    const titles = () => page.locator('main ol > li h2').allInnerTexts();
    const [first, second] = await titles();
    const named = (id: string, title = '') => page.getByRole('button', { name: `${visit.t(id)} ${title}`, exact: true });
    // All of one item on one line.
    const boxes = [];
    for (const id of ['resources.collection-up', 'resources.collection-down', 'resources.collection-take'])
      boxes.push((await named(id, second).boundingBox())!);
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(1);
    await named('resources.collection-up', second).click();
    await visit.hears('resources.collections-done.item-up');
    expect((await titles()).slice(0, 2)).toEqual([second, first]);
    await named('resources.collection-down', second).click();
    await visit.hears('resources.collections-done.item-down');
    expect((await titles()).slice(0, 2)).toEqual([first, second]);
  });
});
