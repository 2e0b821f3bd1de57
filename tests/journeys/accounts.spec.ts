import { describe, expect, test } from '@jest/globals';
import { aPseudonym, createAccount, sendSignIn, signOut } from '../support/account-visit.ts';
import { everyWay, journeys } from '../support/journey.ts';
import { goodPassphrase } from '../support/people.ts';
import { lessons, Visit } from '../support/visit.ts';

const school = journeys();

describe.each(everyWay)('in $language, $javaScript JavaScript', ({ language, javaScriptEnabled }) => {
  const somebody = async () => {
    const person = await school.person({ javaScriptEnabled });
    return { ...person, visit: new Visit(person.page, language) };
  };

  test('a path gets an account, and is found again from another browser by its pseudonym', async () => {
    const { visit, page } = await somebody();
    await visit.beginPath();
    await visit.openPath();
    await visit.link('progress.give-name').click();
    await visit.sees('people.new');
    expect(await page.getByText(visit.t('people.new-path')).count()).toBe(1);
    const account = await createAccount(visit);
    expect(account.words).toBeNull();
    await visit.hears('people.done.created');
    expect(await page.locator('header').getByText(account.pseudonym).count()).toBe(1);

    const other = await somebody();
    await other.visit.open(lessons.practice);
    await other.visit.link('ui.nav.sign-in').click();
    await sendSignIn(other.visit, { ...account, pseudonym: account.pseudonym.toUpperCase() });
    await other.page.waitForURL(`**/${lessons.practice}`);
    await other.visit.openPath();
    await other.visit.flock(1).waitFor();
    expect(await other.page.getByText(visit.t('progress.path-what-account')).count()).toBe(1);
  });

  test('an account without a path before shows the eight words once', async () => {
    const { visit } = await somebody();
    const { words } = await createAccount(visit);
    expect(words).toHaveLength(8);
    await visit.open('cuenta/nueva');
    await visit.link('people.account').click();
    expect(await visit.words()).toEqual([]);
  });

  test('the enter key makes the account, and judges nothing', async () => {
    const { visit, page } = await somebody();
    await visit.open('cuenta/nueva');
    await page.getByLabel(visit.t('people.pseudonym'), { exact: true }).fill(aPseudonym());
    await page.getByLabel(visit.t('people.passphrase'), { exact: true }).fill(goodPassphrase);
    await page.keyboard.press('Enter');
    await visit.sees('progress.words-title');
    expect(await page.getByText(visit.t('progress.words-account')).count()).toBe(1);
  });

  test('a passphrase is judged by a button, and an idea of ours is taken by another; what she typed stays', async () => {
    const { visit, page, watch } = await somebody();
    const field = (id: string) => page.getByLabel(visit.t(id), { exact: true });
    await visit.open('cuenta/nueva');
    await field('people.pseudonym').fill('quien sea');
    await field('people.passphrase').fill('password1234');
    await visit.button('people.passphrase-check').click();
    await visit.hears('people.strength.1');
    expect(await page.locator('meter').getAttribute('value')).toBe('1');
    expect([await field('people.pseudonym').inputValue(), await field('people.passphrase').inputValue()]).toEqual([
      'quien sea',
      'password1234',
    ]);
    watch.expects(422);
    await visit.button('people.new-create').click();
    await visit.isRefused('refusal.PASSPHRASE_WEAK');
    expect(await field('people.passphrase').inputValue()).toBe('');
    const idea = await page.locator('main strong[translate=no]').innerText();
    await visit.button('people.passphrase-take').click();
    expect(await field('people.passphrase').inputValue()).toBe(idea);
    expect(await page.locator('main strong[translate=no]').innerText()).toBe(idea);
    await field('people.pseudonym').fill('ana@example.org');
    await visit.button('people.new-create').click();
    await visit.isRefused('refusal.PSEUDONYM_REVEALING');
    expect(await field('people.passphrase').inputValue()).toBe(idea);
  });

  test('a wrong passphrase is refused without it, and what was marked in this browser comes along', async () => {
    const { visit } = await somebody();
    const account = await createAccount(visit);
    const other = await somebody();
    await other.visit.beginPath();
    await other.visit.open('entrar');
    other.watch.expects(422);
    await sendSignIn(other.visit, { ...account, passphrase: 'no es esta la frase' }, 'TRUSTED');
    await other.visit.isRefused('refusal.SIGN_IN_WRONG');
    const field = (id: string) => other.page.getByLabel(visit.t(id), { exact: true });
    expect(await field('people.pseudonym').inputValue()).toBe(account.pseudonym);
    expect(await field('people.passphrase').inputValue()).toBe('');
    expect(await other.page.getByLabel(visit.t('people.device.TRUSTED')).isChecked()).toBe(true);
    expect(await other.page.getByLabel(visit.t('people.sign-in-bring')).isChecked()).toBe(true);
    await sendSignIn(other.visit, account);
    await other.visit.hears('progress.done.entered');
    await other.visit.flock(1).waitFor();
  });

  test('her words open the account without a passphrase, and then another one is set; other browsers are closed', async () => {
    const first = await somebody();
    const { words } = await createAccount(first.visit);
    const { visit, page, watch } = await somebody();
    await visit.open('entrar');
    await visit.link('people.sign-in-lost').click();
    await page.getByLabel(visit.t('progress.recover-words')).fill(words!.join(' '));
    await visit.button('progress.recover').click();
    await visit.sees('people.account');
    expect(await page.locator('main h2').first().innerText()).toBe(visit.t('people.passphrase'));
    watch.expects(422);
    await page.getByLabel(visit.t('people.passphrase-new')).fill('corta');
    await visit.button('people.passphrase-save').click();
    await visit.isRefused('refusal.PASSPHRASE_LENGTH', { least: 12, most: 200 });
    await page.getByLabel(visit.t('people.passphrase-new')).fill('otra cuerda lluvia tortuga');
    await visit.button('people.passphrase-save').click();
    await visit.hears('people.done.passphrase');
    await first.visit.open('cuenta');
    await first.visit.sees('people.sign-in');
  });

  test('she sees where her account is open, and closes it from afar', async () => {
    const { visit, page } = await somebody();
    const account = await createAccount(visit);
    const [one, two] = [await somebody(), await somebody()];
    for (const { visit: elsewhere } of [one, two]) {
      await elsewhere.open('entrar');
      await sendSignIn(elsewhere, account);
      await elsewhere.hears('progress.done.entered');
    }
    await visit.open('cuenta');
    expect(await page.getByText(visit.t('people.session-this')).count()).toBe(1);
    expect(await page.getByText(visit.onTheDay('people.session-used')).count()).toBe(2);
    await visit.button('people.session-end').first().click();
    await visit.hears('people.done.ended');
    await visit.button('people.sessions-end-others').click();
    await visit.hears('people.done.others');
    for (const { visit: elsewhere } of [one, two]) {
      await elsewhere.open('cuenta');
      await elsewhere.sees('people.sign-in');
    }
  });

  test('other words take the place of the first, with the passphrase only', async () => {
    const { visit, page, watch } = await somebody();
    const { words } = await createAccount(visit);
    watch.expects(422);
    const ask = async (passphrase: string) => {
      const form = page.locator('#palabras details');
      if (!(await form.evaluate((fold) => (fold as unknown as { open: boolean }).open))) await form.locator('summary').click();
      await form.getByLabel(visit.t('people.proof')).fill(passphrase);
      await form.getByRole('button', { name: visit.t('people.words-renew'), exact: true }).click();
    };
    await ask('no es esta la frase');
    await visit.isRefused('refusal.PASSPHRASE_WRONG');
    await ask(goodPassphrase);
    await visit.hears('progress.words-renewed');
    expect(await visit.words()).toHaveLength(8);
    expect(await visit.words()).not.toEqual(words);
  });

  test('account and path are erased together, when she says that she is sure', async () => {
    const { visit, page, watch, context } = await somebody();
    const account = await createAccount(visit);
    await visit.open('mi-camino/borrar');
    await visit.link('progress.erase-to-account').click();
    await visit.sees('people.erase-title');
    watch.expects(422);
    await page.getByLabel(visit.t('people.proof')).fill(goodPassphrase);
    await visit.button('people.erase').click();
    await visit.isRefused('refusal.NOT_CONFIRMED');
    await page.getByLabel(visit.t('people.erase-sure')).check();
    await page.getByLabel(visit.t('people.proof')).fill(goodPassphrase);
    await visit.button('people.erase').click();
    await visit.hears('progress.done.erased');
    expect(await context.cookies()).toEqual([]);
    await visit.open('entrar');
    await sendSignIn(visit, account);
    await visit.isRefused('refusal.SIGN_IN_WRONG');
  });

  test('whoever is not signed in is led to sign in, and then back', async () => {
    const { visit, page } = await somebody();
    const account = await createAccount(visit);
    await signOut(visit);
    await visit.open('cuenta/borrar');
    await visit.sees('people.sign-in');
    await sendSignIn(visit, account);
    await visit.sees('people.erase-title');
    expect(new URL(page.url()).pathname).toBe(`/${language}/cuenta/borrar`);
  });
});

test('coming in never leads elsewhere', async () => {
  const { page } = await school.person();
  const visit = new Visit(page, 'es');
  const account = await createAccount(visit);
  for (const elsewhere of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    '/%5Cevil.example',
    '/%2F/evil.example',
    '/\t/evil.example',
  ]) {
    await signOut(visit);
    await page.goto(`/es/entrar?vuelta=${encodeURIComponent(elsewhere)}`);
    await sendSignIn(visit, account);
    await visit.hears('progress.done.entered');
    expect([elsewhere, page.url()]).toEqual([elsewhere, `${school.address}/es/mi-camino?hecho=entered`]);
  }
});

test('a pseudonym is cut in the header however long it is', async () => {
  const { page } = await school.person({ viewport: { width: 360, height: 640 } });
  const visit = new Visit(page, 'es');
  await visit.open('cuenta/nueva');
  await page.getByLabel(visit.t('people.pseudonym'), { exact: true }).fill(`${aPseudonym().slice(8)}${'w'.repeat(22)}`);
  await page.getByLabel(visit.t('people.passphrase'), { exact: true }).fill(goodPassphrase);
  await visit.button('people.new-create').click();
  await visit.sees('progress.words-title');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
});
