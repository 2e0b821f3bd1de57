import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decideAs, paragraphs, sendIn } from '../support/contributions.ts';
import { everyWay, journeys } from '../support/journey.ts';
import { administrator, type RunningSchool } from '../support/running-school.ts';
import { aGroupBy, anAdministeredSchool, aSigned, aTitle, invite, theAdministrator } from '../support/studio.ts';
import { Visit } from '../support/visit.ts';

let running: RunningSchool;
const school = journeys(async () => {
  running = await anAdministeredSchool();
  return running.address;
});
afterAll(() => running?.stop());

let group: { readonly id: string };
beforeAll(async () => void (group = await aGroupBy(await theAdministrator(school, 'es'), 'ORGANISATION', aTitle('Cooperativa'))));

const ways = everyWay.filter(({ javaScriptEnabled }) => !javaScriptEnabled);
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { isHalf refusal { message } } }';

describe.each(ways)('in $language, without JavaScript', ({ language, javaScriptEnabled }) => {
  const options = { javaScriptEnabled };

  test('a question is asked, answered and published in the studio, and read by everybody; what is refused stays typed', async () => {
    const [asker, trainer, editor] = [
      await aSigned(school, language, options),
      await aSigned(school, language, options),
      await theAdministrator(school, language, options),
    ];
    await invite(editor, trainer, group.id, 'TRAINER');
    const question = aTitle('¿Cómo guardamos la lista?');
    const field = (id: string) => asker.page.getByLabel(asker.visit.t(id), { exact: true });
    await asker.visit.open('preguntas/nueva');
    await field('resources.ask-question').fill(question);
    await field('resources.ask-details').fill('Somos doce.');
    await field('resources.ask-topic').selectOption('care');
    await asker.context.clearCookies();
    asker.watch.expects(422);
    await asker.visit.button('resources.ask-send').click();
    await asker.page.getByText(asker.visit.t('resources.ask-out'), { exact: true }).waitFor();
    expect(await field('resources.ask-question').inputValue()).toBe(question);
    expect(await field('resources.ask-details').inputValue()).toBe('Somos doce.');
    expect(await field('resources.ask-topic').inputValue()).toBe('care');
    await asker.ask(signIn, { pseudonym: asker.pseudonym, passphrase: administrator.passphrase });
    await asker.visit.button('resources.ask-send').click();
    await asker.visit.hears('resources.my-questions-done.asked');

    const answer = () => trainer.page.getByLabel(trainer.visit.t('resources.question-field.source'), { exact: true });
    await trainer.visit.open('estudio/preguntas');
    await trainer.page.getByRole('link', { name: question, exact: true }).click();
    await answer().fill('En <b>papel</b>.');
    trainer.watch.expects(422);
    await trainer.visit.button('resources.answer-send').click();
    await trainer.visit.isRefused('resources.answer-issues', { count: 1 });
    expect(await answer().inputValue()).toBe('En <b>papel</b>.');
    await answer().fill('En **papel**, bajo llave.');
    await trainer.visit.button('resources.answer-send').click();
    await trainer.visit.hears('resources.question-done.answer-sent');

    await editor.visit.open('estudio/preguntas');
    await editor.page.getByRole('link', { name: question, exact: true }).click();
    await editor.page.locator('main strong', { hasText: 'papel' }).waitFor();
    await editor.visit.button('resources.question-publish').click();
    await editor.visit.hears('resources.question-done.question-published');

    const { page } = await school.person(options);
    await new Visit(page, language).open('preguntas');
    await page.getByRole('link', { name: question, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: question }).waitFor();
    await page.locator('main strong', { hasText: 'papel' }).waitFor();
    const shown = await page.locator('main').innerText();
    for (const who of [asker, trainer, editor]) expect(shown).not.toContain(who.pseudonym);
  });

  test('a problem is reported by anybody and settled in the studio; what is refused stays typed', async () => {
    const [editor, writer] = [await theAdministrator(school, language, options), await aSigned(school, language, options)];
    await invite(editor, writer, group.id, 'MEMBER');
    const title = aTitle('Frases');
    const slug = await sendIn(writer, group.id, { title, language });
    await decideAs(editor, 'publishResource', slug, 1);
    const { page, watch } = await school.person(options);
    const visit = new Visit(page, language);
    const words = page.getByLabel(visit.t('resources.problem-text'), { exact: true });
    const said = aTitle('Ya no son seis');
    await visit.open(`problema?en=biblioteca/${slug}`);
    await page.getByLabel(visit.t('resources.problem-kind.OUTDATED')).check();
    await words.fill(said);
    await page.getByLabel(paragraphs[2]).check();
    await sendIn(writer, group.id, { title, language, source: paragraphs[0] }, slug);
    await decideAs(editor, 'publishResource', slug, 2);
    watch.expects(422);
    await visit.button('resources.problem-send').click();
    await visit.isRefused('refusal.PART_GONE');
    expect(await words.inputValue()).toBe(said);
    expect(await page.getByLabel(visit.t('resources.problem-kind.OUTDATED')).isChecked()).toBe(true);
    await page.getByLabel(visit.t('resources.problem-whole')).check();
    await visit.button('resources.problem-send').click();
    await visit.sees('resources.thanks');

    await editor.visit.open('estudio/problemas');
    const report = editor.page.locator('main li', { hasText: said });
    await report.getByRole('button', { name: visit.t('resources.report-mended'), exact: true }).click();
    await editor.visit.hears('resources.report-done.report-mended');
    await report.getByText(visit.t('resources.report-state.MENDED'), { exact: true }).waitFor();
    await report.getByRole('button', { name: visit.t('resources.report-open-again'), exact: true }).waitFor();
  });
});
