import { describe, expect, test } from '@jest/globals';
import { standInForElsewhere } from '../support/elsewhere.ts';
import { everyWay, journeys } from '../support/journey.ts';
import { lessons, Visit } from '../support/visit.ts';

const school = journeys();

const places = ['', 'rutas', 'rutas/seguridad-digital', 'cursos/que-cuidamos', ...Object.values(lessons), 'glosario', 'mi-camino'];
const furtherPlaces = ['mi-camino/borrar', 'recuperar', 'ajustes', 'lo-que-guardamos', 'manual', 'entrar', 'cuenta/nueva', 'no-hay-nada'];

describe.each(everyWay)('in $language, $javaScript JavaScript', ({ language, javaScriptEnabled }) => {
  const somebody = async () => {
    const person = await school.person({ javaScriptEnabled });
    return { person, visit: new Visit(person.page, language), seen: await standInForElsewhere(person, language) };
  };

  test('the way out stands on every page, always as a link to our own door', async () => {
    const { person, visit } = await somebody();
    person.watch.expects(404);
    await visit.beginPath();
    for (const place of [...places, ...furtherPlaces]) {
      await visit.open(place);
      const exit = visit.link('ui.exit');
      expect([place, await exit.count()]).toEqual([place, 1]);
      expect(await exit.getAttribute('href')).toBe(`/${language}/salir`);
    }
  });

  test('one press leaves, and the other site does not learn from where', async () => {
    const { person, visit, seen } = await somebody();
    await visit.open(lessons.marked);
    await visit.link('ui.exit').click();
    await person.page.waitForURL('https://*.wikipedia.org/');
    expect(seen.referrers).toEqual([undefined]);
  });

  test('what the page says of leaving is so: the Back button and Esc', async () => {
    const { person, visit, seen } = await somebody();
    await visit.open('');
    await visit.open(lessons.marked);
    const promise = visit.page.locator('footer').getByText(visit.t('ui.exit-note'));
    expect(await promise.count()).toBe(1);
    for (const _ of [1, 2, 3]) await person.page.keyboard.press('Escape');
    if (!javaScriptEnabled) {
      // Without JavaScript keys do nothing, as the page says; the link still leaves.
      await visit.link('ui.exit').click();
    }
    await person.page.waitForURL('https://*.wikipedia.org/');
    await person.page.goBack();
    expect(new URL(person.page.url()).pathname).toBe(javaScriptEnabled ? `/${language}/` : `/${language}/${lessons.marked}`);
    expect(seen.referrers).toEqual([undefined]);
  });
});
