import { describe, expect, test } from '@jest/globals';
import { recoveryWords } from '../../libs/people/shared/recovery-words/word-list.ts';
import { everyWay, journeys } from '../support/journey.ts';
import { lessons, Visit } from '../support/visit.ts';

const school = journeys();

/** Some words as a hurried hand writes them: some with an accent too many, in capitals, and nothing between them. */
function scrawled(words: readonly string[]): string {
  return words.map((word, at) => (at % 2 ? word.replace(/[aeiou]/, '$&\u0301') : word).toUpperCase()).join('');
}

describe.each(everyWay)('in $language, $javaScript JavaScript', ({ language, javaScriptEnabled }) => {
  const somebody = async () => new Visit((await school.person({ javaScriptEnabled })).page, language);

  /** Types words into the form of the recovery page, and sends it. */
  const sendWords = async (visit: Visit, words: string) => {
    await visit.page.getByLabel(visit.t('progress.recover-words')).fill(words);
    await visit.button('progress.recover').click();
  };

  test('her words bring her path to a second browser, however she writes them', async () => {
    const words = await (await somebody()).beginPath();
    const elsewhere = await somebody();
    await elsewhere.openPath();
    await elsewhere.link('progress.have-words').click();
    await elsewhere.sees('progress.recover-title');
    await sendWords(elsewhere, scrawled(words));
    await elsewhere.hears('progress.done.recovered');
    await elsewhere.flock(1).waitFor();
    await elsewhere.open(lessons.marked);
    await elsewhere.button('progress.undo').waitFor();
  });

  test('a wrong word is named, and all that she typed stays', async () => {
    const { page, watch } = await school.person({ javaScriptEnabled });
    const visit = new Visit(page, language);
    await visit.open('recuperar');
    watch.expects(422);
    const typed = `${recoveryWords[5]}  ${recoveryWords[9]!.toUpperCase()}\nxilofonista nube`;
    await sendWords(visit, typed);
    await visit.isRefused('refusal.WORD_UNKNOWN', { word: 'xilofonista' });
    const field = page.getByLabel(visit.t('progress.recover-words'));
    expect(await field.inputValue()).toBe(typed);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('alert').getByRole('link').click();
    expect(await page.locator('textarea:is(:focus, :target)').count()).toBe(1);
  });

  test('words that are too few, and words of nobody, are refused as what they are', async () => {
    const { page, watch } = await school.person({ javaScriptEnabled });
    const visit = new Visit(page, language);
    const [first = '', ...rest] = await visit.beginPath();
    await visit.open('recuperar');
    watch.expects(422);
    await sendWords(visit, rest.join(' '));
    await visit.isRefused('refusal.WORDS_MISSING', { count: 7, wanted: 8 });
    await sendWords(visit, [...rest, first].join(' '));
    await visit.isRefused('refusal.WORDS_OF_NOBODY');
    expect(await page.getByLabel(visit.t('progress.recover-words')).inputValue()).toBe([...rest, first].join(' '));
  });

  test('what she marked on this browser comes along when she says so', async () => {
    const words = await (await somebody()).beginPath();
    const visit = await somebody();
    await visit.open(lessons.practice);
    await visit.button('progress.mark').click();
    await visit.sees('progress.words-title');
    await visit.open('recuperar');
    await visit.page.getByLabel(visit.t('progress.recover-bring')).check();
    await sendWords(visit, words.join(' '));
    await visit.hears('progress.done.recovered');
    await visit.flock(2).waitFor();
  });

  test('on a shared device the next person says "not me" and begins a path of her own', async () => {
    const visit = await somebody();
    const words = await visit.beginPath();
    await visit.openPath();
    await visit.page.locator('summary', { hasText: visit.t('progress.leave') }).click();
    await visit.button('progress.leave-sure').click();
    await visit.hears('progress.done.left');
    expect(await visit.page.getByText(visit.t('progress.no-path'), { exact: true }).count()).toBe(1);
    expect(await visit.page.context().cookies()).toEqual([]);
    expect(await visit.beginPath()).not.toEqual(words);
    const first = await somebody();
    await first.open('recuperar');
    await sendWords(first, words.join(' '));
    await first.hears('progress.done.recovered');
  });
});
