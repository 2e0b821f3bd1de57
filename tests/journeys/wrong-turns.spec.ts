import { afterAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { everyWay, journeys } from '../support/journey.ts';
import { aRunningSchool, type RunningSchool } from '../support/running-school.ts';
import { lessons, Visit } from '../support/visit.ts';

let running: RunningSchool;
// A school of its own, because one journey breaks it.
const school = journeys(async () => {
  running = await aRunningSchool();
  return running.address;
});
afterAll(() => running?.stop());

/** Runs a statement behind the school's back. */
async function behindItsBack(statement: string): Promise<void> {
  const client = new Client({ connectionString: running.database.url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

describe.each(everyWay)('in $language, $javaScript JavaScript', ({ language, javaScriptEnabled }) => {
  const somebody = async () => {
    const person = await school.person({ javaScriptEnabled });
    return { ...person, visit: new Visit(person.page, language) };
  };

  test('an address where nothing is says so in the language of the address, and leads on', async () => {
    const { visit, page, watch } = await somebody();
    watch.expects(404);
    for (const place of ['no-hay-nada', 'cursos/no-hay', 'cursos/que-cuidamos/no-hay', 'rutas/no-hay']) {
      await visit.open(place);
      await visit.sees('ui.not-found.title');
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.locator('header [hreflang][aria-current=true]').innerText()).toBe(language.toUpperCase());
    }
    await visit.link('ui.home.routes').click();
    await visit.sees('courses.routes-title');
  });

  test('a failure of ours is said with a number and nothing else, and passes', async () => {
    const { visit, page, watch } = await somebody();
    await visit.beginPath();
    watch.expects(500);
    await behindItsBack('alter table glossary_terms rename to glossary_terms_away');
    try {
      await visit.open('glosario');
    } finally {
      await behindItsBack('alter table glossary_terms_away rename to glossary_terms');
    }
    await visit.sees('ui.error.title');
    const text = await page.locator('main').innerText();
    expect(await page.locator('main code').innerText()).toMatch(/^[\w-]{6,40}$/);
    expect(text).not.toMatch(/glossary|relation|select|error:|\bat .*:\d/i);
    await page.reload();
    await visit.sees('courses.glossary');
  });

  test('what she typed is not lost when the line breaks while it is sent', async () => {
    const { visit, page, context, watch } = await somebody();
    const typed = 'xilofonista, y todo lo que cuesta escribir';
    await visit.open('recuperar');
    await page.getByLabel(visit.t('progress.recover-words')).fill(typed);
    watch.expectsNoLine();
    watch.expects(422);
    await context.setOffline(true);
    await visit.button('progress.recover').click();
    await page.waitForURL('chrome-error://**');
    await context.setOffline(false);
    await page.reload();
    await visit.isRefused('refusal.WORD_UNKNOWN', { word: 'xilofonista' });
    expect(await page.getByLabel(visit.t('progress.recover-words')).inputValue()).toBe(typed);
  });

  test('a form that was changed by hand is refused without harm', async () => {
    const { visit, page, watch } = await somebody();
    await visit.open(lessons.marked);
    watch.expects(404);
    watch.expects(422);
    const forge = (selector: string, value: string) => page.evaluate(`document.querySelector('${selector}').value = '${value}'`);
    await forge('#hecho input[name=intent]', 'constructor');
    await visit.button('progress.mark').click();
    await visit.sees('ui.not-found.title');
    await visit.open(lessons.marked);
    await forge('input[name=question]', 'no-hay-tal-pregunta');
    const form = page.locator('main form', { has: page.locator('input[name=question]') }).first();
    await form.getByRole('radio').first().check();
    await form.getByRole('button').click();
    await visit.isRefused('refusal.QUESTION_UNKNOWN');
    expect(await page.context().cookies()).toEqual([]);
  });
});
