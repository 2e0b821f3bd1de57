import { afterAll, describe, expect, test } from '@jest/globals';
import { everyWay, journeys } from '../support/journey.ts';
import { administrator, type RunningSchool } from '../support/running-school.ts';
import { aGroupBy, anAdministeredSchool, aTitle, theAdministrator, type Signed } from '../support/studio.ts';
import { command } from '../support/test-server.ts';

let running: RunningSchool;
const school = journeys(async () => {
  running = await anAdministeredSchool();
  return running.address;
});
afterAll(() => running?.stop());

const words = 'Hay asamblea el sábado.\nTraigan lo que escribieron.';

/** Ends every session behind the school's back, as time does. */
const endSessions = () => command(running.database.address, 'delete from account_sessions');

/** An announcement to a new group, ready to be sent, while the session ends. */
async function halfWritten(one: Signed, javaScriptEnabled: boolean) {
  const { visit, page } = one;
  const title = aTitle('Cooperativa');
  const { id } = await aGroupBy(one, 'ORGANISATION', title);
  await visit.open('estudio/anuncios');
  await visit.takesOver(javaScriptEnabled);
  await page.getByLabel(visit.t('people.announce-to')).selectOption({ label: title });
  const field = page.getByLabel(visit.t('people.announce-text'));
  await field.fill(words);
  await page.getByLabel(visit.t('people.announce-sure')).check();
  await endSessions();
  return { id, title, field };
}

/** The log names the group that was told something. */
const isAnnounced = async (one: Signed, title: string) => {
  const entries = await one.ask<{ act: string; sentence: string }[]>('{ auditEntries(first: 50) { act sentence } }');
  return entries.filter(({ act, sentence }) => act === 'announced' && sentence.includes(title)).length;
};

describe.each(everyWay.filter((way) => way.javaScriptEnabled))('in $language, with JavaScript', ({ language, javaScriptEnabled }) => {
  test('a session that ends while she writes is opened again over the page, and what she wrote is sent by itself', async () => {
    const one = await theAdministrator(school, language);
    const { visit, page } = one;
    const { title, field } = await halfWritten(one, javaScriptEnabled);
    await visit.button('people.announce').click();
    const dialog = page.getByRole('dialog', { name: visit.t('people.again-title') });
    await dialog.waitFor();
    expect(await field.inputValue()).toBe(words);
    await dialog.getByLabel(visit.t('people.again-passphrase')).fill('una que no es la suya');
    await dialog.getByRole('button', { name: visit.t('people.again-in') }).click();
    await dialog
      .getByRole('alert')
      .filter({ hasText: visit.t('refusal.SIGN_IN_WRONG') })
      .waitFor();
    await dialog.getByLabel(visit.t('people.again-passphrase')).fill(administrator.passphrase);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await visit.hears('people.studio-done.announced');
    expect(await isAnnounced(one, title)).toBe(1);
  });

  test('whoever does not sign in again keeps what she wrote, and is told that it is not saved', async () => {
    const one = await theAdministrator(school, language);
    const { visit, page } = one;
    const { id, title, field } = await halfWritten(one, javaScriptEnabled);
    await visit.button('people.announce').click();
    const dialog = page.getByRole('dialog', { name: visit.t('people.again-title') });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await visit.isRefused('people.studio-out');
    expect(await field.inputValue()).toBe(words);
    expect(await page.getByLabel(visit.t('people.announce-to')).inputValue()).toBe(id);
    await visit.button('people.announce').click();
    await dialog.getByRole('button', { name: visit.t('people.again-not') }).click();
    await visit.isRefused('people.studio-out');
    const again = await theAdministrator(school, language);
    expect(await isAnnounced(again, title)).toBe(0);
  });
});

describe.each(everyWay.filter((way) => !way.javaScriptEnabled))('in $language, without JavaScript', ({ language, javaScriptEnabled }) => {
  test('a session that ends while she writes keeps what she wrote until she is in again', async () => {
    const one = await theAdministrator(school, language, { javaScriptEnabled });
    const { visit, page, watch } = one;
    const { title } = await halfWritten(one, javaScriptEnabled);
    watch.expects(422);
    await visit.button('people.announce').click();
    await visit.sees('people.held-title');
    await visit.isRefused('people.studio-out');
    const text = page.getByLabel(visit.t('people.held-field.text'));
    expect((await text.inputValue()).replaceAll('\r\n', '\n')).toBe(words);
    const link = visit.link('people.held-sign-in');
    expect([await link.getAttribute('href'), await link.getAttribute('target')]).toEqual([`/${language}/entrar`, '_blank']);
    // She comes in elsewhere in the same browser; the page stays as it is.
    await one.ask('mutation ($input: SignInInput!) { signIn(input: $input) { isHalf refusal { message } } }', administrator);
    await visit.button('people.held-again').click();
    await visit.hears('people.studio-done.announced');
    expect(await isAnnounced(one, title)).toBe(1);
  });
});
