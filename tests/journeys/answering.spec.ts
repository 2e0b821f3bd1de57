import { describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { everyWay, journeys } from '../support/journey.ts';
import { lessons, Visit } from '../support/visit.ts';
import { writtenOptions } from '../support/written-question.ts';

const school = journeys();

const practiceQuestion = { lesson: 'que-cuidamos/01-la-seguridad-es-colectiva', id: 'que-es-colectiva' };
const checkLesson = 'que-cuidamos/03-matriz-de-riesgo';
const checkQuestions = ['dos-palancas', 'cual-primero', 'improbable-y-grave'];
const practices = ['practica-mapa-en-papel', 'practica-contar-copias'];

function formOf(page: Page, question: string): Locator {
  return page.locator('form').filter({ has: page.locator(`input[name=question][value="${question}"]`) });
}

describe.each(everyWay)('in $language, $javaScript JavaScript', ({ language, javaScriptEnabled }) => {
  const somebody = async () => new Visit((await school.person({ javaScriptEnabled })).page, language);

  const answer = async (visit: Visit, question: string, words: string) => {
    const form = formOf(visit.page, question);
    await form.getByRole('radio', { name: words, exact: true }).check();
    await form.getByRole('button', { name: visit.t('mdx.question.check') }).click();
    await form.getByRole('status').waitFor();
  };

  test('a wrong answer is explained and stays chosen, a right one too, and a practice quiz keeps nothing', async () => {
    const visit = await somebody();
    const options = writtenOptions(practiceQuestion.lesson, practiceQuestion.id, language);
    const [wrong, right] = [options.find(({ isRight }) => !isRight)!, options.find(({ isRight }) => isRight)!];
    await visit.open(lessons.marked);
    const form = formOf(visit.page, practiceQuestion.id);
    for (const [option, verdict] of [[wrong, 'progress.not-yet'] as const, [right, 'progress.right'] as const]) {
      await answer(visit, practiceQuestion.id, option.words);
      expect(await form.getByRole('status').locator('p').allInnerTexts()).toEqual([visit.t(verdict), option.feedback]);
      expect(await form.getByRole('radio', { name: option.words, exact: true }).isChecked()).toBe(true);
    }
    expect(await visit.page.getByText(visit.t('progress.answer-kept')).count()).toBe(0);
    expect(await visit.page.context().cookies()).toEqual([]);
  });

  test('an answer is shown where the question stands', async () => {
    const visit = await somebody();
    const [first] = writtenOptions(practiceQuestion.lesson, practiceQuestion.id, language);
    await visit.open(lessons.marked);
    await answer(visit, practiceQuestion.id, first!.words);
    const place = await formOf(visit.page, practiceQuestion.id).boundingBox();
    expect(place!.y).toBeGreaterThanOrEqual(0);
    expect(place!.y).toBeLessThan(visit.page.viewportSize()!.height);
  });

  test('all check questions right meet the rule, which is told apart from her own mark', async () => {
    const visit = await somebody();
    await visit.beginPath();
    await visit.open(lessons.check);
    expect(await visit.page.getByText(visit.t('progress.rule-not-met')).count()).toBe(1);
    for (const question of checkQuestions) {
      const right = writtenOptions(checkLesson, question, language).find(({ isRight }) => isRight)!;
      await answer(visit, question, right.words);
      expect(await formOf(visit.page, question).getByText(visit.t('progress.answer-kept')).count()).toBe(1);
    }
    await visit.open(lessons.check);
    expect(await visit.page.getByText(visit.t('progress.rule-met'), { exact: true }).count()).toBe(1);
    await visit.button('progress.mark').waitFor();
    await visit.openPath();
    await visit.flock(2).waitFor();
    const line = visit.page.locator('main li').filter({ has: visit.page.locator(`a[href$="${lessons.check}"]`) });
    for (const fact of ['progress.not-marked', 'progress.rule-met']) expect(await line.innerText()).toContain(visit.t(fact));
  });

  test('a visitor chooses whether a check answer begins a path', async () => {
    const visit = await somebody();
    const [option] = writtenOptions(checkLesson, checkQuestions[0]!, language);
    await visit.open(lessons.check);
    await answer(visit, checkQuestions[0]!, option!.words);
    expect(await visit.page.context().cookies()).toEqual([]);
    const form = formOf(visit.page, checkQuestions[0]!);
    await form.getByLabel(visit.t('progress.answer-keep')).check();
    await form.getByRole('button').click();
    await visit.sees('progress.words-title');
    expect(await visit.words()).toHaveLength(8);
  });

  test('practices done on her device complete a lesson, and one taken back opens it again', async () => {
    const visit = await somebody();
    await visit.beginPath();
    await visit.open(lessons.practice);
    for (const practice of practices) {
      await visit.page
        .locator(`form#p-${practice}`)
        .getByRole('button', { name: visit.t('progress.practise') })
        .click();
      await visit.hears('progress.done.practised');
    }
    expect(await visit.page.getByText(visit.t('progress.practised')).count()).toBe(2);
    expect(await visit.page.getByText(visit.t('progress.rule-met'), { exact: true }).count()).toBe(1);
    await visit.page
      .locator(`form#p-${practices[0]}`)
      .getByRole('button', { name: visit.t('progress.undo') })
      .click();
    await visit.hears('progress.done.unmarked');
    expect(await visit.page.getByText(visit.t('progress.rule-not-met')).count()).toBe(1);
  });
});
