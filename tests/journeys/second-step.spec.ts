import { describe, expect, test } from '@jest/globals';
import { codeOf, createAccount, sendSignIn, setUpApp, signOut, unfoldStep } from '../support/account-visit.ts';
import { everyWay, journeys } from '../support/journey.ts';
import { goodPassphrase } from '../support/people.ts';
import { lessons, Visit } from '../support/visit.ts';

const school = journeys();

describe.each(everyWay)('in $language, $javaScript JavaScript', ({ language, javaScriptEnabled }) => {
  const somebody = async () => {
    const person = await school.person({ javaScriptEnabled });
    return { ...person, visit: new Visit(person.page, language) };
  };
  const sendCode = async ({ page, t }: Visit, code: string) => {
    await page.getByLabel(t('people.code'), { exact: true }).fill(code);
    await page.getByRole('button', { name: t('people.sign-in'), exact: true }).click();
  };

  test('an app is set up by drawing, by letters or by link, and a wrong code brings the same secret back', async () => {
    const { visit, page, watch } = await somebody();
    const { pseudonym } = await createAccount(visit);
    await unfoldStep(visit, 'people.app-begin');
    await visit.button('people.app-begin').click();
    const secret = await page.locator('input[name=secret]').inputValue();
    const shown = async () => {
      expect(await page.getByRole('img', { name: visit.t('people.app-drawing') }).count()).toBe(1);
      expect((await page.locator('figcaption [translate=no]').innerText()).replace(/ /g, '')).toBe(secret);
      const address = new URL((await visit.link('people.app-link').getAttribute('href'))!);
      expect([address.protocol, address.searchParams.get('secret')]).toEqual(['otpauth:', secret]);
      expect(decodeURIComponent(address.pathname)).toContain(pseudonym);
    };
    await shown();
    watch.expects(422);
    await page.getByLabel(visit.t('people.app-code')).fill('000 000');
    await visit.button('people.app-confirm').click();
    await visit.isRefused('refusal.APP_CODE_WRONG');
    await shown();
    await page.getByLabel(visit.t('people.app-code')).fill(codeOf(secret));
    await visit.button('people.app-confirm').click();
    await visit.hears('people.done.app');
    expect(await visit.words()).toHaveLength(10);
    await visit.link('people.codes-next').click();
    expect(await page.getByText(visit.t('people.codes-left', { count: 10 })).count()).toBe(1);
    expect(await visit.words()).toEqual([]);
  });

  test('with half a session every page leads to the second step, and from there to where she wanted to go', async () => {
    const { visit, page, watch } = await somebody();
    const account = await createAccount(visit);
    const { secret } = await setUpApp(visit);
    await signOut(visit);
    await visit.open('entrar');
    await sendSignIn(visit, account);
    await visit.sees('people.second-step');
    watch.expects(404);
    for (const place of ['', lessons.marked, 'mi-camino', 'recuperar', 'cuenta', 'cuenta/nueva', 'entrar', 'manual', 'no-hay-nada']) {
      await visit.open(place);
      expect([place, new URL(page.url()).pathname]).toEqual([place, `/${language}/entrar/segundo-paso`]);
      await visit.sees('people.second-step');
    }
    await visit.open(lessons.marked);
    watch.expects(422);
    await sendCode(visit, '111111');
    await visit.isRefused('refusal.CODE_WRONG');
    await sendCode(visit, codeOf(secret, 1));
    await page.waitForURL(`**/${lessons.marked}`);
    await visit.open('entrar/segundo-paso');
    await visit.sees('people.account');
  });

  test('a code from the paper opens once; the app is taken away with the passphrase', async () => {
    const { visit, page, watch } = await somebody();
    const account = await createAccount(visit);
    const { codes } = await setUpApp(visit);
    const other = await somebody();
    await other.visit.open('entrar');
    await sendSignIn(other.visit, account);
    await sendCode(other.visit, codes[0]!.toUpperCase().replace('-', ' '));
    await other.visit.hears('progress.done.entered');
    const third = await somebody();
    await third.visit.open('entrar');
    await sendSignIn(third.visit, account);
    third.watch.expects(422);
    await sendCode(third.visit, codes[0]!);
    await third.visit.isRefused('refusal.CODE_WRONG');
    await visit.open('cuenta');
    expect(await page.getByText(visit.t('people.codes-left', { count: 9 })).count()).toBe(1);
    const remove = async (passphrase: string) => {
      const open = page.locator('#pasos details[open]');
      if ((await open.count()) === 0) await page.locator('#pasos summary', { hasText: visit.t('people.app-remove') }).click();
      await open.getByLabel(visit.t('people.proof')).fill(passphrase);
      await open.getByRole('button', { name: visit.t('people.app-remove'), exact: true }).click();
    };
    watch.expects(422);
    await remove('no es esta la frase');
    await visit.isRefused('refusal.PASSPHRASE_WRONG');
    await remove(goodPassphrase);
    await visit.hears('people.done.app-removed');
    expect(await page.getByText(visit.t('people.codes'), { exact: true }).count()).toBe(0);
  });

  test('whoever has no code starts again, or comes in by her eight words', async () => {
    const { visit, context } = await somebody();
    const account = await createAccount(visit);
    await setUpApp(visit);
    const { visit: other, page } = await somebody();
    for (const [way, title] of [
      ['people.second-step-again', 'people.sign-in'],
      ['people.second-step-words', 'progress.recover-title'],
    ] as const) {
      await other.open('entrar');
      await sendSignIn(other, account);
      await other.sees('people.second-step');
      await other.button(way).click();
      await other.sees(title);
      expect(await page.context().cookies()).toEqual([]);
    }
    await page.getByLabel(visit.t('progress.recover-words')).fill(account.words!.join(' '));
    await other.button('progress.recover').click();
    await other.sees('people.account');
    expect(await context.cookies()).toHaveLength(1);
  });
});
