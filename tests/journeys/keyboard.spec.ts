import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aPseudonym } from '../support/account-visit.ts';
import { everyWay, journeys } from '../support/journey.ts';
import { measured, type FocusStop } from '../support/measures.ts';
import { goodPassphrase } from '../support/people.ts';
import { Visit } from '../support/visit.ts';

const school = journeys();

/** More stops than any page of ours has. */
const enough = 150;

/** Goes from stop to stop with the Tab key until one is this, and gives all that were met on the way. */
async function tabTo(page: Page, isWanted: (stop: FocusStop) => boolean): Promise<FocusStop[]> {
  const met: FocusStop[] = [];
  while (met.length < enough) {
    await page.keyboard.press('Tab');
    const stop = await measured(page, 'focusStop');
    if (!stop) break;
    met.push(stop);
    if (isWanted(stop)) return met;
  }
  throw new Error(`Not met among: ${met.map(({ name }) => name).join(', ')}`);
}

/** What every walk must hold: the order of the page, each stop in sight and with a mark around it. */
function expectGoodWalk(stops: readonly FocusStop[]): void {
  expect(stops.filter(({ isOutlined, isInSight }) => !isOutlined || !isInSight)).toEqual([]);
  const places = stops.map(({ place }) => place);
  expect(places).toEqual([...places].sort((one, other) => one - other));
}

describe.each(everyWay)('in $language, $javaScript JavaScript', ({ language, javaScriptEnabled }) => {
  test('a lesson is found from home, read to its end and marked with the keyboard alone', async () => {
    const { page } = await school.person({ javaScriptEnabled });
    const visit = new Visit(page, language);
    const follow = async (isWanted: (stop: FocusStop) => boolean) => {
      const met = await tabTo(page, isWanted);
      expectGoodWalk(met);
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    };
    await visit.open('');
    await follow(({ href }) => href === `/${language}/rutas/seguridad-digital`);
    await follow(({ href }) => href === `/${language}/cursos/que-cuidamos`);
    await follow(({ href }) => href === `/${language}/cursos/que-cuidamos/primer-acuerdo`);
    await follow(({ name }) => name === visit.t('progress.mark'));
    await visit.sees('progress.words-title');
    await follow(({ name }) => name === visit.t('progress.words-next'));
    await visit.button('progress.undo').waitFor();
  });

  test('an account is made, left and entered again with the keyboard alone', async () => {
    const { page } = await school.person({ javaScriptEnabled });
    const visit = new Visit(page, language);
    const pseudonym = aPseudonym();
    const walk = async (name: string) => expectGoodWalk(await tabTo(page, (stop) => stop.name === visit.t(name)));
    const press = () => Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    const type = async () => {
      await walk('people.pseudonym');
      await page.keyboard.type(pseudonym);
      await walk('people.passphrase');
      await page.keyboard.type(goodPassphrase);
    };
    await visit.open('cuenta/nueva');
    await type();
    await walk('people.new-create');
    await press();
    await visit.sees('progress.words-title');
    await walk('progress.words-next');
    await press();
    await visit.sees('people.account');
    // The header names the same way out first, where it says that a device is shared; here it is not.
    await walk('people.sign-out');
    await press();
    await visit.hears('people.done.out');
    await type();
    await press();
    await visit.hears('progress.done.entered');
  });

  test('the first stop of every page leads past the header, and none is a trap', async () => {
    const { page } = await school.person({ javaScriptEnabled });
    const visit = new Visit(page, language);
    for (const place of ['', 'cursos/que-cuidamos/matriz-de-riesgo', 'mi-camino', 'ajustes', 'entrar', 'cuenta/nueva']) {
      await visit.open(place);
      const [skip] = await tabTo(page, () => true);
      expect([place, skip]).toEqual([place, expect.objectContaining({ name: visit.t('ui.skip'), isOutlined: true, isInSight: true })]);
      await page.keyboard.press('Enter');
      const [first] = await tabTo(page, () => true);
      expect([place, first?.isInMain]).toEqual([place, true]);
      expectGoodWalk(await tabTo(page, ({ isLast }) => isLast));
    }
  });
});
