import { afterAll, describe, expect, test } from '@jest/globals';
import { everyWay, journeys } from '../support/journey.ts';
import { aRunningSchool, type RunningSchool } from '../support/running-school.ts';
import { aFreePort, aTlsProxy, type TlsProxy } from '../support/tls-proxy.ts';
import { lessons, Visit } from '../support/visit.ts';

let running: RunningSchool;
let proxy: TlsProxy;

const school = journeys(async () => {
  const port = await aFreePort();
  proxy = await aTlsProxy(port);
  running = await aRunningSchool({ PORT: String(port), ESCUELA_ORIGIN: proxy.address });
  return proxy.address;
});
afterAll(async () => {
  await proxy?.stop();
  await running?.stop();
});

describe.each(everyWay)('behind TLS, in $language, $javaScript JavaScript', ({ language, javaScriptEnabled }) => {
  const somebody = async () => {
    const person = await school.person({ javaScriptEnabled, ignoreHTTPSErrors: true });
    return { ...person, visit: new Visit(person.page, language) };
  };

  test('forms work, and the cookie never leaves TLS nor this host', async () => {
    const { visit, context } = await somebody();
    await visit.beginPath();
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ name: '__Host-vuelo', path: '/', domain: 'localhost', secure: true, httpOnly: true, sameSite: 'Lax' });
    await visit.link('progress.words-next').click();
    await visit.button('progress.undo').click();
    await visit.hears('progress.done.unmarked');
  });

  test('a form on a page of another site changes nothing', async () => {
    const { visit, page, context, watch } = await somebody();
    const foreign = 'https://otra.example';
    watch.allows(foreign);
    watch.expects(403);
    const form = `<form method="post" action="${school.address}/${language}/${lessons.marked}"><button name="intent" value="mark">premio</button></form>`;
    await context.route(`${foreign}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>otra</title>${form}` }),
    );
    await page.goto(`${foreign}/`);
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.request().method() === 'POST'),
      page.getByRole('button').click(),
    ]);
    expect(answer.status()).toBe(403);
    expect(await context.cookies()).toEqual([]);
    await visit.open(lessons.marked);
    await visit.button('progress.mark').waitFor();
  });
});

test('browsers are told to come back by TLS alone', async () => {
  const { page } = await school.person({ ignoreHTTPSErrors: true });
  const answer = await page.goto('/es');
  expect(answer!.headers()['strict-transport-security']).toMatch(/^max-age=\d{8}/);
});
