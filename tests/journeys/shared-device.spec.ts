import { describe, expect, test } from '@jest/globals';
import { createAccount, sendSignIn } from '../support/account-visit.ts';
import { standInForElsewhere } from '../support/elsewhere.ts';
import { everyWay, journeys } from '../support/journey.ts';
import { lessons, Visit } from '../support/visit.ts';

const school = journeys();

describe.each(everyWay)('in $language, $javaScript JavaScript', ({ language, javaScriptEnabled }) => {
  const somebody = async () => {
    const person = await school.person({ javaScriptEnabled });
    await standInForElsewhere(person, language);
    return { ...person, visit: new Visit(person.page, language) };
  };

  test('on a device of several people every page says that the session ends by itself, and leaving ends it', async () => {
    const { visit, page, context } = await somebody();
    const account = await createAccount(visit, 'SHARED');
    let [cookie] = await context.cookies();
    for (const place of ['', lessons.marked, 'mi-camino', 'cuenta']) {
      await visit.open(place);
      expect([place, await page.locator('header').getByText(visit.t('ui.shared-device')).count()]).toEqual([place, 1]);
    }
    await visit.open('');
    await page
      .locator('header')
      .getByRole('button', { name: visit.t('ui.sign-out') })
      .click();
    await visit.hears('people.done.out');
    await sendSignIn(visit, account, 'SHARED');
    await visit.open('');
    [cookie] = await context.cookies();
    const answer = page.waitForResponse(/\/salir$/);
    await visit.link('ui.exit').click();
    await page.waitForURL('https://*.wikipedia.org/');
    expect((await (await answer).allHeaders())['clear-site-data']).toBe('"cache", "storage"');
    expect((await context.cookies()).filter(({ name }) => name === 'vuelo')).toEqual([]);
    await context.addCookies([cookie!]);
    await visit.open('cuenta');
    await visit.sees('people.sign-in');
  });

  test('leaving keeps the session of a device of her own', async () => {
    const { visit, page } = await somebody();
    await createAccount(visit, 'TRUSTED');
    await visit.link('ui.exit').click();
    await page.waitForURL('https://*.wikipedia.org/');
    await visit.open('cuenta');
    await visit.sees('people.account');
    expect(await page.getByText(visit.t('ui.shared-device')).count()).toBe(0);
  });

  test('signing out makes the browser forget what it kept of the school', async () => {
    const { visit, page, context } = await somebody();
    await createAccount(visit);
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await visit.button('people.sign-out').click();
    expect((await (await answer).allHeaders())['clear-site-data']).toBe('"cache", "storage"');
    await visit.hears('people.done.out');
    expect(await context.cookies()).toEqual([]);
  });
});

test('no page of somebody else can close a session or empty a browser; older browsers show whose page it is by the referrer', async () => {
  const { page, context } = await school.person();
  const visit = new Visit(page, 'es');
  await createAccount(visit, 'SHARED');
  const { name, value } = (await context.cookies())[0]!;
  const leave = async (headers: Record<string, string>) => {
    const { status, headers: answered } = await fetch(`${school.address}/es/salir`, {
      redirect: 'manual',
      headers: { cookie: `${name}=${value}`, ...headers },
    });
    return { status, to: answered.get('location'), isOurs: answered.has('clear-site-data') };
  };
  const away = { status: 303, to: 'https://es.wikipedia.org/' };
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', referer: `${school.address}/es` },
    { 'sec-fetch-site': 'none' },
    { referer: 'https://evil.example/' },
    {},
  ])
    expect([headers, await leave(headers as Record<string, string>)]).toEqual([headers, { ...away, isOurs: false }]);
  await visit.open('cuenta');
  await visit.sees('people.account');
  expect(await leave({ referer: `${school.address}/es/cuenta` })).toEqual({ ...away, isOurs: true });
  await visit.open('cuenta');
  await visit.sees('people.sign-in');
});
