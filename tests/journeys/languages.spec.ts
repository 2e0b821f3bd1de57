import { describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { languages } from '../../libs/kernel/shared/index.ts';
import { formatMinutes, nameOfLanguage } from '../../libs/ui/shared/index.ts';
import { everyWay, journeys } from '../support/journey.ts';
import { lessons, Visit } from '../support/visit.ts';

const school = journeys();

/** The language in which a screen reader says these words. */
async function languageAround(words: Locator): Promise<string | null> {
  return words.locator('xpath=ancestor-or-self::*[@lang][1]').getAttribute('lang');
}

describe.each(everyWay)('in $language, $javaScript JavaScript', ({ language, javaScriptEnabled }) => {
  const somebody = async () => new Visit((await school.person({ javaScriptEnabled })).page, language);
  const other = languages.find((each) => each !== language)!;

  test('who changes the language in the middle of a lesson stays in that lesson, with her marks', async () => {
    const visit = await somebody();
    await visit.beginPath();
    await visit.open(lessons.marked);
    await visit.page.locator('header').getByRole('link', { name: other.toUpperCase(), exact: true }).click();
    await visit.page.waitForURL(`**/${other}/${lessons.marked}`);
    const after = new Visit(visit.page, other);
    await after.button('progress.undo').waitFor();
    expect(await visit.page.locator('html').getAttribute('lang')).toBe(other);
  });

  test('a text that is not translated is marked with its language, in words and for screen readers', async () => {
    const visit = await somebody();
    await visit.open(lessons.onlyInSpanish);
    const note = visit.page.getByText(visit.t('ui.fallback', { language: nameOfLanguage('es', language) }));
    const isFallback = language !== 'es';
    expect(await note.count()).toBe(isFallback ? 1 : 0);
    expect(await visit.page.locator('h1').locator('[lang=es]').count()).toBe(isFallback ? 1 : 0);
    for (const id of ['courses.objectives', 'mdx.question.check', 'ui.set.save']) {
      const words = visit.page.locator('main').getByText(visit.t(id), { exact: true }).first();
      expect([id, await languageAround(words)]).toEqual([id, language]);
    }
    expect(await languageAround(visit.page.locator('main legend').first())).toBe('es');
  });

  test('whoever has ten minutes finds something that fits', async () => {
    const visit = await somebody();
    await visit.open('');
    await visit.page.getByRole('link', { name: formatMinutes(10, language), exact: true }).click();
    await visit.page.getByRole('heading', { name: visit.t('courses.fits', { time: formatMinutes(10, language) }) }).waitFor();
    const found = visit.page.locator('main h3 a[href*="/cursos/"]');
    expect(await found.count()).toBeGreaterThan(0);
    await found.first().click();
    await visit.button('progress.mark').waitFor();
  });

  test('a word of a lesson leads to its explanation in the glossary', async () => {
    const visit = await somebody();
    await visit.open(lessons.check);
    const term = visit.page.locator('main a[href*="/glosario#"]').first();
    const id = (await term.getAttribute('href'))!.split('#')[1]!;
    await term.click();
    await visit.sees('courses.glossary');
    const explained = visit.page.locator(`dt#${id}:target`);
    await explained.waitFor();
    const place = await explained.boundingBox();
    expect(place!.y).toBeGreaterThanOrEqual(0);
    expect(place!.y).toBeLessThan(visit.page.viewportSize()!.height);
    expect(await visit.page.locator(`dt#${id} + dd`).innerText()).not.toBe('');
  });
});

test('the door opens in the language that the browser asks for', async () => {
  for (const [locale, language] of [
    ['pt-BR', 'pt'],
    ['en-GB', 'en'],
    ['es-GT', 'es'],
    ['nl-NL', 'es'],
  ] as const) {
    const { page } = await school.person({ locale });
    await page.goto('/');
    expect(new URL(page.url()).pathname).toBe(`/${language}`);
  }
});
