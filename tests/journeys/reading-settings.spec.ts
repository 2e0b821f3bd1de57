import { describe, expect, test } from '@jest/globals';
import { everyWay, journeys } from '../support/journey.ts';
import { lessons, Visit } from '../support/visit.ts';

const school = journeys();

describe.each(everyWay)('in $language, $javaScript JavaScript', ({ language, javaScriptEnabled }) => {
  const somebody = async () => {
    const person = await school.person({ javaScriptEnabled, colorScheme: 'light' });
    return { ...person, visit: new Visit(person.page, language) };
  };

  /** Opens the settings at the top of a lesson, chooses, and is back in the lesson. */
  const choose = async (visit: Visit, choices: Readonly<Record<string, string>>) => {
    const panel = visit.page.locator('details', { has: visit.page.locator('form[action$="/ajustes"]') });
    await panel.locator('summary').click();
    for (const [name, value] of Object.entries(choices)) {
      await panel.getByLabel(visit.t(`ui.set.${name}`), { exact: true }).selectOption({ label: visit.t(`ui.set.${name}.${value}`) });
    }
    await panel.getByRole('button', { name: visit.t('ui.set.save') }).click();
    await visit.page.waitForURL(`**/${language}/${lessons.marked}`);
  };

  const look = async ({ page }: Visit) => {
    const [ground, ink, size] = (await page.evaluate(
      '(({ backgroundColor, color, fontSize }) => [backgroundColor, color, fontSize])(getComputedStyle(document.body))',
    )) as [string, string, string];
    return { ground, ink, size };
  };

  test('colours, letters and contrast follow what she sets, on every page and in every language', async () => {
    const { visit, page } = await somebody();
    await visit.open(lessons.marked);
    const before = await look(visit);
    await choose(visit, { theme: 'dark', size: '150', contrast: 'more' });
    const after = await look(visit);
    expect(parseFloat(after.size)).toBeCloseTo(parseFloat(before.size) * 1.5);
    expect(brightness(after.ground)).toBeLessThan(60);
    expect(brightness(before.ground)).toBeGreaterThan(200);
    for (const address of [`/${language}/glosario`, '/es', '/en', '/pt']) {
      await page.goto(address);
      expect(await look(visit)).toEqual(after);
    }
  });

  test('who saves data gets no letters and no script, and the same lesson', async () => {
    const { visit, watch } = await somebody();
    await visit.open(lessons.marked);
    const text = await visit.page.locator('main article, main').first().innerText();
    await choose(visit, { saver: 'on' });
    await watch.loaded();
    await visit.page.reload();
    const urls = (await watch.loaded()).map(({ url }) => url);
    expect(urls.filter((url) => /\.(js|woff2)$/.test(url))).toEqual([]);
    expect(await visit.page.locator('script, link[rel=preload], link[rel=modulepreload]').count()).toBe(0);
    expect(await visit.page.locator('main article, main').first().innerText()).toBe(text);
  });

  test('the settings have a page of their own, which says that they are kept, and the way back', async () => {
    const { visit, page } = await somebody();
    await visit.open('glosario');
    await page
      .locator('footer')
      .getByRole('link', { name: visit.t('ui.nav.ajustes') })
      .click();
    await visit.sees('ui.set.title');
    await page.getByLabel(visit.t('ui.set.spacing'), { exact: true }).selectOption('wide');
    await visit.button('ui.set.save').click();
    await visit.hears('ui.set.saved');
    expect(await page.getByLabel(visit.t('ui.set.spacing'), { exact: true }).inputValue()).toBe('wide');
    await visit.link('ui.set.back').click();
    await visit.page.waitForURL(`**/${language}/glosario`);
  });
});

/** How bright a colour is, from 0 to 255. */
function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = colour.match(/[\d.]+/g)!.map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
