import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accessibilityFaults } from '../support/accessibility.ts';
import { everyWay, journeys } from '../support/journey.ts';
import { administrator, type RunningSchool } from '../support/running-school.ts';
import { aGroupBy, anAdministeredSchool, aSigned, aTitle, invite, theAdministrator, type Signed } from '../support/studio.ts';
import { command } from '../support/test-server.ts';
import { until } from '../support/until.ts';

let running: RunningSchool;
const school = journeys(async () => {
  running = await anAdministeredSchool();
  return running.address;
});
afterAll(() => running?.stop());

let group: { readonly id: string };
beforeAll(async () => void (group = await aGroupBy(await theAdministrator(school, 'es'), 'ORGANISATION', aTitle('Cooperativa'))));

const good = '## Qué hacemos\n\nElegimos **seis palabras** al azar.\n';
/** Ends every session behind the school's back, as time does. */
const endSessions = () => command(running.database.address, 'delete from account_sessions');
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { isHalf refusal { message } } }';

describe.each(everyWay)('in $language, $javaScript JavaScript', ({ language, javaScriptEnabled }) => {
  /** Somebody who may write, in a browser of her own. */
  const aWriter = async (): Promise<Signed> => {
    const writer = await aSigned(school, language, { javaScriptEnabled });
    await invite(await theAdministrator(school, language), writer, group.id, 'MEMBER');
    return writer;
  };
  const source = ({ page }: Signed) => page.locator('#source');
  const saveButton = ({ visit }: Signed) => visit.button('resources.write-save').first();
  const open = async (writer: Signed, place: string) => {
    await writer.visit.open(place);
    await writer.visit.takesOver(javaScriptEnabled);
  };
  /** Opens the form of a new text. */
  const begin = async (writer: Signed) => {
    await open(writer, 'estudio/biblioteca/nuevo?clase=card');
    expect(await source(writer).inputValue()).toContain('<Steps>');
  };
  /** Waits until the school has what stands in the form. */
  const isSaved = async ({ page, visit }: Signed) => {
    if (javaScriptEnabled) await page.locator('[data-save-state=saved]').waitFor();
    await visit.hears('resources.write-state.saved');
  };
  const ownTexts = ({ ask }: Signed) =>
    ask<{ content: { title: string; source: string } }[]>('{ myDrafts { content { title source } } }').then((drafts) =>
      drafts.map(({ content }) => `${content.title}: ${content.source.trim()}`),
    );

  test('somebody writes from a skeleton, mends what is wrong, sees how it looks and sends it in', async () => {
    const writer = await aWriter();
    const { visit, page, watch } = writer;
    await open(writer, 'estudio/biblioteca');
    await visit.link('resources.kind.CARD').click();
    await visit.sees('resources.write-new');
    await visit.takesOver(javaScriptEnabled);
    await page.getByLabel(visit.t('resources.write.title'), { exact: true }).fill('Frases de paso');
    await source(writer).fill(`${good}\n<b>Nadie</b> las adivina.\n`);
    if (!javaScriptEnabled) await visit.button('resources.write-preview').click();
    await page.getByText(visit.t('resources.write-issues', { count: 1 })).waitFor();
    await page.locator('button[name=fix]').click();
    await page.locator('#se-vera strong', { hasText: 'Nadie' }).waitFor();
    expect((await source(writer).inputValue()).trim()).toBe(`${good}\n**Nadie** las adivina.`);
    watch.expects(422);
    await visit.takesOver(javaScriptEnabled);
    await visit.button('resources.write-submit').click();
    await visit.isRefused('resources.write-not-sent');
    await page.getByRole('link', { name: visit.t('resources.fault.topics-count') }).waitFor();
    // Where no script runs, nothing can be asked of the page.
    if (javaScriptEnabled) expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.getByLabel(visit.t('resources.write.title'), { exact: true }).inputValue()).toBe('Frases de paso');
    await page.getByLabel(visit.t('resources.write.summary')).fill('Cómo hacer una frase que nadie adivina.');
    await page.getByLabel(visit.t('resources.topic.ACCOUNTS')).check();
    await page.getByLabel(visit.t('resources.write.minutes')).fill('15');
    await visit.takesOver(javaScriptEnabled);
    await visit.button('resources.write-submit').click();
    await visit.hears('resources.write-done.draft-sent');
    await page.getByRole('heading', { level: 3, name: 'Frases de paso' }).waitFor();
    await page.getByText(visit.t('resources.state-what.SUBMITTED')).waitFor();
    await page.getByText(visit.t('resources.mine-drafts-none'), { exact: true }).waitFor();
    await visit.link('resources.mine-again').click();
    await page.getByRole('heading', { level: 1, name: visit.t('resources.write-version', { title: 'Frases de paso' }) }).waitFor();
    expect(await source(writer).inputValue()).toContain('**Nadie**');
    expect(await ownTexts(writer)).toEqual([]);
  });

  test('two windows on one draft: neither overwrites the other, both texts are shown, and she decides', async () => {
    const one = await aWriter();
    await begin(one);
    await source(one).fill('Uno');
    await saveButton(one).click();
    await isSaved(one);
    const other: Signed = { ...one, ...(await school.anotherPage(one)) };
    await other.page.goto(one.page.url());
    await one.visit.takesOver(javaScriptEnabled);
    await source(other).fill('De la otra ventana');
    await other.page
      .getByRole('button', { name: one.visit.t('resources.write-save'), exact: true })
      .first()
      .click();
    await other.page.getByText(one.visit.t('resources.write-state.saved')).first().waitFor();
    one.watch.expects(422);
    await source(one).fill('De esta ventana');
    await saveButton(one).click();
    await one.page.getByText(one.visit.t('resources.write-elsewhere'), { exact: true }).waitFor();
    expect(await one.page.locator('#other-source').inputValue()).toContain('De la otra ventana');
    expect(await source(one).inputValue()).toBe('De esta ventana');
    await one.visit.button('resources.write-elsewhere-mine').click();
    await isSaved(one);
    expect(await ownTexts(one)).toEqual([': De esta ventana']);
  });

  test('a draft is deleted after asking twice', async () => {
    const writer = await aWriter();
    const { visit, page } = writer;
    await begin(writer);
    await saveButton(writer).click();
    await isSaved(writer);
    await open(writer, 'estudio/biblioteca');
    await page.locator('main summary', { hasText: visit.t('resources.mine-delete') }).click();
    await visit
      .button('resources.mine-delete-sure')
      .or(page.getByRole('button', { name: visit.t('resources.mine-delete-sure', { title: visit.t('resources.mine-untitled') }) }))
      .click();
    await visit.hears('resources.write-done.draft-deleted');
    expect(await ownTexts(writer)).toEqual([]);
  });

  if (!javaScriptEnabled) {
    test('a session that ends keeps what she wrote until she is in again', async () => {
      const writer = await aWriter();
      const { visit, page, watch, ask, pseudonym } = writer;
      await begin(writer);
      await page.getByLabel(visit.t('resources.write.title'), { exact: true }).fill('Sin perder nada');
      await source(writer).fill(good);
      await endSessions();
      watch.expects(422);
      await saveButton(writer).click();
      await visit.sees('people.held-title');
      expect((await page.getByLabel(visit.t('resources.write.source'), { exact: true }).inputValue()).replaceAll('\r\n', '\n')).toBe(good);
      await ask(signIn, { pseudonym, passphrase: administrator.passphrase });
      await visit.button('people.held-again').click();
      await visit.hears('resources.write-done.draft-saved');
      expect(await ownTexts(writer)).toEqual([`Sin perder nada: ${good.trim()}`]);
    });
    return;
  }

  test('it is saved by itself, and found again after the tab was closed', async () => {
    const writer = await aWriter();
    const { page } = writer;
    await begin(writer);
    await page.getByLabel(writer.visit.t('resources.write.title'), { exact: true }).fill('Cerrada');
    await source(writer).fill(good);
    await isSaved(writer);
    await page.close();
    const again = await school.anotherPage(writer);
    await again.page.goto(`/${language}/estudio/biblioteca`);
    await again.page.getByRole('link', { name: 'Cerrada' }).click();
    await again.page.waitForURL(/borradores/);
    expect((await again.page.locator('#source').inputValue()).trim()).toBe(good.trim());
  });

  test('what she typed last is kept though the tab is closed before it was saved', async () => {
    const writer = await aWriter();
    await begin(writer);
    await source(writer).fill('Lo último');
    await writer.page.close();
    await until(async () => (await ownTexts(writer)).includes(': Lo último'));
  });

  test('what is wrong is listed, and the list leads to its place in the plain field', async () => {
    const writer = await aWriter();
    const { visit, page } = writer;
    await begin(writer);
    await source(writer).fill('Uno.\n\nY <b>dos</b>.\n\nTres.');
    await page.getByRole('button', { name: visit.t('resources.write-issue-at', { line: 3, column: 3 }) }).click();
    await page.keyboard.type('luego ');
    expect(await source(writer).inputValue()).toBe('Uno.\n\nY luego <b>dos</b>.\n\nTres.');
    await isSaved(writer);
  });

  test('a session that ends while she writes is opened again over the page, and the saving goes on', async () => {
    const writer = await aWriter();
    const { visit, page } = writer;
    await begin(writer);
    await source(writer).fill(good);
    await endSessions();
    await saveButton(writer).click();
    const dialog = page.getByRole('dialog', { name: visit.t('people.again-title') });
    await dialog.getByLabel(visit.t('people.again-passphrase')).fill(administrator.passphrase);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await isSaved(writer);
    expect(await ownTexts(writer)).toEqual([`: ${good.trim()}`]);
  });

  test('an answer that is lost on the way, and a school that ends in the middle of saving, lose nothing', async () => {
    const writer = await aWriter();
    const { visit, page, watch } = writer;
    await begin(writer);
    watch.expectsNoLine();
    await page.route(
      '**/graphql',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await source(writer).fill('Uno');
    await saveButton(writer).click();
    await visit.hears('resources.write-state.no-line');
    await source(writer).fill('Dos');
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    await isSaved(writer);
    expect(await ownTexts(writer)).toEqual([': Dos']);
    await page.route(
      '**/graphql',
      async (route) => {
        await running.crash();
        await route.continue();
      },
      { times: 1 },
    );
    await source(writer).fill('Tres');
    await saveButton(writer).click();
    await visit.hears('resources.write-state.no-line');
    expect(await source(writer).inputValue()).toBe('Tres');
    await running.rise();
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    await isSaved(writer);
    expect(await ownTexts(writer)).toEqual([': Tres']);
  });

  test('a component is put in by a form, and undoing takes it away again', async () => {
    const writer = await aWriter();
    const { visit, page } = writer;
    await begin(writer);
    await source(writer).fill('Antes.');
    await visit.button('resources.write-insert').click();
    const dialog = page.getByRole('dialog', { name: visit.t('resources.write-insert') });
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: visit.t('mdx.component.Activity'), exact: true }).click();
    const asking = page.getByRole('dialog', { name: visit.t('mdx.component.Activity') });
    await asking.getByRole('button', { name: visit.t('resources.write-insert-here'), exact: true }).click();
    await asking.getByText(visit.t('resources.write-insert-missing')).first().waitFor();
    await asking.getByLabel(visit.t('mdx.prop.title')).fill('La "red"');
    await asking.getByLabel(visit.t('mdx.prop.minutes')).fill('20');
    await asking.getByRole('button', { name: visit.t('resources.write-insert-here'), exact: true }).click();
    await page.locator('#se-vera').getByText('La "red"').waitFor();
    await source(writer).focus();
    await page.keyboard.press('ControlOrMeta+z');
    expect(await source(writer).inputValue()).toBe('Antes.');
    await isSaved(writer);
  });
});
