import { describe, expect, test } from '@jest/globals';
import { everyWay, journeys } from '../support/journey.ts';
import { lessons, Visit } from '../support/visit.ts';

const school = journeys();

describe.each(everyWay)('in $language, $javaScript JavaScript', ({ language, javaScriptEnabled }) => {
  test('the first mark shows the words once, and never again', async () => {
    const { page } = await school.person({ javaScriptEnabled });
    const visit = new Visit(page, language);
    const words = await visit.beginPath();
    await visit.link('progress.words-next').click();
    await visit.button('progress.undo').waitFor();
    for (const place of [lessons.marked, 'mi-camino', 'recuperar']) {
      await visit.open(place);
      expect(await visit.words()).toEqual([]);
      expect(await page.content()).not.toContain(words.join(' '));
    }
  });

  test('a page that is sent a second time does not give the words a second time', async () => {
    const { page } = await school.person({ javaScriptEnabled });
    const visit = new Visit(page, language);
    await visit.beginPath();
    await page.reload();
    await visit.hears('progress.done.marked');
    expect(await visit.words()).toEqual([]);
  });

  test('a mark repeated from another tab changes nothing', async () => {
    const person = await school.person({ javaScriptEnabled });
    const [visit, other] = [new Visit(person.page, language), new Visit((await school.anotherPage(person)).page, language)];
    await other.open(lessons.marked);
    await visit.beginPath();
    await visit.openPath();
    const before = await visit.page.locator('main').innerText();
    await other.button('progress.mark').click();
    await other.hears('progress.done.marked');
    expect(await other.words()).toEqual([]);
    await visit.openPath();
    expect(await visit.page.locator('main').innerText()).toBe(before);
  });

  test('her path shows what she marked in words and birds', async () => {
    const { page } = await school.person({ javaScriptEnabled });
    const visit = new Visit(page, language);
    await visit.beginPath();
    await visit.openPath();
    const birds = await visit.flock(1).locator('i[aria-hidden]').all();
    const looks = await Promise.all(birds.map((bird) => bird.getAttribute('class')));
    expect([looks.length, new Set(looks.slice(1)).size, looks[0] === looks[1]]).toEqual([4, 1, false]);
    expect(await page.getByText(visit.onTheDay('progress.marked-on')).count()).toBe(1);
    expect(await page.getByText(visit.t('progress.not-marked')).count()).toBe(3);
  });

  test('a mark is undone where it was made', async () => {
    const { page } = await school.person({ javaScriptEnabled });
    const visit = new Visit(page, language);
    await visit.beginPath();
    await visit.link('progress.words-next').click();
    await visit.button('progress.undo').click();
    await visit.hears('progress.done.unmarked');
    await visit.button('progress.mark').click();
    await visit.hears('progress.done.marked');
    expect(await visit.words()).toEqual([]);
  });

  test('a mark is undone on her path', async () => {
    const { page } = await school.person({ javaScriptEnabled });
    const visit = new Visit(page, language);
    await visit.beginPath();
    await visit.openPath();
    await visit.takesOver(javaScriptEnabled);
    await visit.button('progress.undo').click();
    await visit.button('progress.undo').waitFor({ state: 'detached' });
    expect(await page.getByText(visit.onTheDay('progress.marked-on')).count()).toBe(0);
    await visit.open(lessons.marked);
    await visit.button('progress.mark').waitFor();
  });
});
