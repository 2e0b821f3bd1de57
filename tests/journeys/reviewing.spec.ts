import { afterAll, describe, expect, test } from '@jest/globals';
import type { Language } from '../../libs/kernel/shared/index.ts';
import { decideAs, paragraphs, sendIn } from '../support/contributions.ts';
import { everyWay, journeys } from '../support/journey.ts';
import type { RunningSchool } from '../support/running-school.ts';
import { aGroupBy, anAdministeredSchool, aSigned, aTitle, invite, theAdministrator, type Signed } from '../support/studio.ts';
import { command } from '../support/test-server.ts';

let running: RunningSchool;
const school = journeys(async () => {
  running = await anAdministeredSchool();
  return running.address;
});
afterAll(() => running?.stop());

describe.each(everyWay)('in $language, $javaScript JavaScript', ({ language, javaScriptEnabled }) => {
  const options = { javaScriptEnabled };
  const scene = async (of: Language) => {
    const [editor, writer] = [await theAdministrator(school, of, options), await aSigned(school, of, options)];
    const { id } = await aGroupBy(editor, 'ORGANISATION', aTitle('Cooperativa'));
    await invite(editor, writer, id, 'MEMBER');
    return { editor, writer, group: id };
  };
  const open = async ({ visit }: Signed, place: string) => {
    await visit.open(`estudio/biblioteca/${place}`);
    await visit.takesOver(javaScriptEnabled);
  };
  const unfold = ({ page, visit }: Signed, id: string, values?: Record<string, unknown>) =>
    page
      .locator('main summary', { hasText: visit.t(id, values) })
      .first()
      .click();
  const comment = async (one: Signed, part: number, text: string) => {
    await unfold(one, 'resources.comment-part', { part });
    await one.page.getByRole('textbox', { name: one.visit.t('resources.comment-part', { part }), exact: true }).fill(text);
  };

  test('changes are asked beside a part, a new version is compared and published, an earlier one restored, and all withdrawn', async () => {
    const { editor, writer, group } = await scene(language);
    const title = aTitle('Frases');
    const slug = await sendIn(writer, group, { title });
    const { page, visit, watch } = editor;
    await open(editor, 'revision');
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await visit.takesOver(javaScriptEnabled);
    expect(await page.locator('main [translate=no]', { hasText: 'example.org' }).first().innerText()).toBe('example.org');
    watch.expects(422);
    await visit.button('resources.ask').click();
    await visit.isRefused('resources.comments-none');
    await visit.takesOver(javaScriptEnabled);
    await comment(editor, 2, '¿Por qué seis?');
    await visit.button('resources.ask').click();
    await visit.hears('resources.review-done.changes-asked');

    await open(writer, `aportes/${slug}`);
    await writer.page.getByText(writer.visit.t('resources.stands.asked')).waitFor();
    expect(await writer.page.locator('#parte-2').innerText()).toContain('¿Por qué seis?');
    expect(await writer.visit.button('resources.ask').count()).toBe(0);
    const source = `## Qué hacemos\n\nElegimos siete palabras al azar.\n\n${paragraphs[1]}\n`;
    expect(await sendIn(writer, group, { title, source }, slug)).toBe(slug);

    await open(editor, `aportes/${slug}`);
    await page
      .getByRole('link', { name: visit.t('resources.version-compare', { before: 1, after: 2 }) })
      .first()
      .click();
    await page.locator('main del', { hasText: 'seis' }).waitFor();
    await page.locator('main ins', { hasText: 'siete' }).waitFor();
    await visit.link('resources.compare-back').click();
    await page.getByRole('heading', { name: visit.t('resources.decide') }).waitFor();
    await visit.takesOver(javaScriptEnabled);
    await unfold(editor, 'resources.publish');
    await visit.button('resources.publish-sure').click();
    await visit.hears('resources.review-done.resource-published');
    await visit.takesOver(javaScriptEnabled);
    await unfold(editor, 'resources.restore', { number: 1 });
    await page.getByRole('button', { name: visit.t('resources.restore-sure', { number: 1 }) }).click();
    await visit.hears('resources.review-done.resource-published');
    const isRead = page.locator('main li', { hasText: visit.t('resources.version-is-published') });
    await isRead.getByRole('heading', { name: visit.t('resources.version', { number: 1 }) }).waitFor();

    await open(writer, `aportes/${slug}`);
    await unfold(writer, 'resources.take-back');
    await writer.visit.button('resources.take-back-sure').click();
    await writer.visit.hears('resources.review-done.resource-withdrawn');
    await writer.page.getByText(writer.visit.t('resources.stands.taken-back')).waitFor();
    await open(editor, `aportes/${slug}`);
    await page.getByText(visit.t('resources.publish-taken-back')).waitFor();
  });

  test('what grows old is confirmed until another day', async () => {
    const { editor, writer, group } = await scene(language);
    const { page, visit } = editor;
    const title = aTitle('Viejo');
    const slug = await sendIn(writer, group, { title, reviewBy: '2099-01-01' });
    await decideAs(editor, 'publishResource', slug, 1);
    await command(running.database.address, `update resources set review_by = '2020-01-02' where slug = '${slug}'`);
    await open(editor, 'revision');
    const item = page.locator('main li', { hasText: title });
    await item.getByText(visit.onTheDay('resources.stale-since')).waitFor();
    await item.locator('summary').click();
    const until = item.getByLabel(visit.t('resources.confirm-until'));
    editor.watch.expects(422);
    await until.fill('2098-01-01');
    await item.getByRole('button').click();
    await visit.isRefused('refusal.REVIEW_DAY');
    await visit.takesOver(javaScriptEnabled);
    expect(await until.inputValue()).toBe('2098-01-01');
    await until.fill(`${new Date().getUTCFullYear() + 1}-06-01`);
    await item.getByRole('button').click();
    await visit.hears('resources.review-done.resource-confirmed');
    await page.getByRole('link', { name: title, exact: true }).waitFor({ state: 'detached' });
  });

  test('when the session ended nothing is lost of what a reviewer wrote', async () => {
    const { editor, writer, group } = await scene(language);
    const { page, visit, watch } = editor;
    const slug = await sendIn(writer, group, { title: aTitle('Sesión') });
    await open(editor, `aportes/${slug}`);
    await comment(editor, 2, 'Falta la fuente');
    await comment(editor, 3, '¿En voz alta?');
    await command(running.database.address, 'delete from account_sessions');
    if (!javaScriptEnabled) watch.expects(422);
    await visit.button('resources.ask').click();
    if (javaScriptEnabled) {
      await page.getByRole('dialog').waitFor();
      expect(await page.locator('#comment-1').inputValue()).toBe('Falta la fuente');
      return;
    }
    await visit.sees('people.held-title');
    const held = (part: number) => page.getByLabel(visit.t('resources.comment-part', { part })).inputValue();
    expect([await held(2), await held(3)]).toEqual(['Falta la fuente', '¿En voz alta?']);
  });
});
