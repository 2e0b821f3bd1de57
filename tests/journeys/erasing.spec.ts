import { describe, expect, test } from '@jest/globals';
import { everyWay, journeys } from '../support/journey.ts';
import { lessons, Visit } from '../support/visit.ts';

const school = journeys();

describe.each(everyWay)('in $language, $javaScript JavaScript', ({ language, javaScriptEnabled }) => {
  const somebody = async () => {
    const person = await school.person({ javaScriptEnabled });
    return { ...person, visit: new Visit(person.page, language) };
  };

  test('nothing is erased before she says that she is sure', async () => {
    const { visit, page, watch } = await somebody();
    await visit.beginPath();
    await visit.openPath();
    await visit.link('progress.erase-all').click();
    await visit.sees('progress.erase-title');
    watch.expects(422);
    await visit.button('progress.erase').click();
    await visit.isRefused('refusal.NOT_CONFIRMED');
    expect(await page.getByLabel(visit.t('progress.erase-sure')).isChecked()).toBe(false);
    await visit.link('progress.erase-not').click();
    await visit.flock(1).waitFor();
  });

  test('everything that she left is erased: here, by her words, and by the cookie of another browser', async () => {
    const { visit, page, context } = await somebody();
    const words = await visit.beginPath();
    const [cookie] = await context.cookies();
    await visit.open('mi-camino/borrar');
    await page.getByLabel(visit.t('progress.erase-sure')).check();
    await visit.button('progress.erase').click();
    await visit.hears('progress.done.erased');
    expect(await page.getByText(visit.t('progress.no-path'), { exact: true }).count()).toBe(1);
    expect(await context.cookies()).toEqual([]);

    const other = await somebody();
    other.watch.expects(422);
    await other.visit.open('recuperar');
    await other.page.getByLabel(visit.t('progress.recover-words')).fill(words.join(' '));
    await other.visit.button('progress.recover').click();
    await other.visit.isRefused('refusal.WORDS_OF_NOBODY');
    await other.context.addCookies([cookie!]);
    await other.visit.open(lessons.marked);
    await other.visit.button('progress.mark').click();
    await other.visit.isRefused('refusal.PATH_UNKNOWN');
    expect(await other.context.cookies()).toEqual([]);
    await other.visit.button('progress.mark').click();
    await other.visit.sees('progress.words-title');
    expect(await other.visit.words()).not.toEqual(words);
  });

  test('a cookie that nobody knows opens every page as for a visitor, and is told so in words', async () => {
    const { visit, page, watch, context } = await somebody();
    await context.addCookies([{ name: 'vuelo', value: 'x'.repeat(43), url: school.address }]);
    await visit.openPath();
    expect(await page.getByText(visit.t('progress.no-path'), { exact: true }).count()).toBe(1);
    watch.expects(422);
    await visit.open(lessons.practice);
    await visit.button('progress.practise').first().click();
    await visit.isRefused('refusal.PATH_UNKNOWN');
    await visit.button('progress.practise').first().click();
    await visit.sees('progress.words-title');
  });
});
