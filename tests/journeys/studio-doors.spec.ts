import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { everyWay, journeys } from '../support/journey.ts';
import type { RunningSchool } from '../support/running-school.ts';
import { aCodeBy, aGroupBy, anAdministeredSchool, aSigned, aTitle, invite, theAdministrator, type Signed } from '../support/studio.ts';
import { Visit } from '../support/visit.ts';

let running: RunningSchool;
const school = journeys(async () => {
  running = await anAdministeredSchool();
  return running.address;
});
afterAll(() => running?.stop());

let group: { readonly id: string; readonly slug: string };
beforeAll(async () => {
  const one = await theAdministrator(school, 'es');
  group = await aGroupBy(one, 'ORGANISATION', aTitle('Cooperativa'));
});

const pages = ['', '/grupos', '/anuncios', '/proveedores', '/cuentas', '/bitacora'];

/** All of them with those of the library, in the order of the menu. */
const places = ['', '/biblioteca', '/preguntas', '/problemas', '/convocatorias', '/colecciones', ...pages.slice(1)];

/** The places that the menu of the studio names, as parts of their addresses. */
const menuOf = ({ page, visit }: Signed) =>
  page
    .getByRole('navigation', { name: visit.t('people.studio') })
    .locator('> ul a')
    .evaluateAll((links) => links.map((link) => new URL((link as unknown as { href: string }).href).pathname.split('/estudio')[1]));

describe.each(everyWay)('in $language, $javaScript JavaScript', ({ language, javaScriptEnabled }) => {
  const options = { javaScriptEnabled };

  test('whoever is not signed in is led to where one signs in, and back', async () => {
    const { page } = await school.person(options);
    for (const place of [...pages, `/grupos/${group.slug}`, `/grupos/${group.slug}/invitaciones`]) {
      const answer = await page.request.get(`/${language}/estudio${place}`, { maxRedirects: 0 });
      expect([answer.status(), answer.headers()['location'], answer.headers()['cache-control']]).toEqual([
        303,
        `/${language}/entrar?vuelta=/${language}/estudio${place}`,
        'no-store',
      ]);
    }
  });

  test('whoever has no role for the studio is told what she may do instead', async () => {
    const one = await aSigned(school, language, options);
    one.watch.expects(403);
    for (const place of pages) {
      await one.visit.open(`estudio${place}`);
      await one.visit.sees('people.studio-not');
      await one.page.getByText(one.visit.t('people.studio-not.nobody')).waitFor();
    }
    await one.visit.link('people.studio-not-notices').click();
    await one.visit.sees('people.notices');
  });

  test('the menu names what her roles allow, and no other page opens', async () => {
    const [admin, one] = [await theAdministrator(school, language, options), await aSigned(school, language, options)];
    await admin.visit.open('estudio');
    expect(await menuOf(admin)).toEqual(places);
    await invite(admin, one, group.id, 'TRAINER');
    await one.visit.open('estudio');
    expect(await menuOf(one)).toEqual(['', '/biblioteca', '/preguntas', '/problemas', '/convocatorias', '/grupos']);
    one.watch.expects(403);
    for (const place of ['/colecciones', '/anuncios', '/proveedores', '/cuentas', '/bitacora']) {
      await one.visit.open(`estudio${place}`);
      await one.page.getByText(one.visit.t('people.studio-not.place')).waitFor();
    }
    await one.visit.open(`estudio/grupos/${group.slug}`);
    await one.page.getByText(one.visit.t('people.members-hidden')).waitFor();
    expect(await one.page.locator('main form:visible').count()).toBe(0);
    one.watch.expects(404);
    await one.visit.open('estudio/grupos/otro-que-no-ve');
    await one.visit.sees('ui.not-found.title');
  });

  test('an invitation that is unknown, used or withdrawn looks the same', async () => {
    const [admin, one] = [await theAdministrator(school, language, options), await aSigned(school, language, options)];
    const used = await aCodeBy(admin, group.id, 'MEMBER');
    await one.ask('mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { refusal { message } } }', { code: used });
    const { page } = await school.person(options);
    const visit = new Visit(page, language);
    const seen: string[] = [];
    for (const code of [used, '0000-0000-0000', 'no es un codigo']) {
      const answer = await page.goto(`/${language}/invitacion/${encodeURIComponent(code)}`);
      await visit.sees('people.invitation-none');
      expect([answer!.status(), answer!.headers()['cache-control']]).toEqual([200, 'no-store']);
      seen.push(await page.locator('main').innerText());
    }
    expect(new Set(seen).size).toBe(1);
  });

  test('whoever has no account sees what an invitation gives, and where to get one', async () => {
    const admin = await theAdministrator(school, language, options);
    const code = await aCodeBy(admin, group.id, 'MEMBER');
    const { page } = await school.person(options);
    const visit = new Visit(page, language);
    const answer = await page.goto(`/${language}/invitacion/${code}`);
    await visit.sees('people.invited');
    expect(answer!.headers()['cache-control']).toBe('no-store');
    const back = `?vuelta=/${language}/invitacion/${code}`;
    expect(await visit.link('people.invited-sign-in').getAttribute('href')).toBe(`/${language}/entrar${back}`);
    expect(await visit.link('people.invited-new').getAttribute('href')).toBe(`/${language}/cuenta/nueva${back}`);
    expect(await page.locator('main form').count()).toBe(0);
  });

  test('a code that cannot be one is refused, and stays in its field', async () => {
    const { page, watch } = await school.person(options);
    const visit = new Visit(page, language);
    await visit.open('invitacion');
    watch.expects(422);
    await page.getByLabel(visit.t('people.invitation-code')).fill('ABC-12');
    await visit.button('people.invitation-see').click();
    await visit.isRefused('people.invitation-code-form');
    expect(await page.getByLabel(visit.t('people.invitation-code')).inputValue()).toBe('ABC-12');
  });

  test('a private address for her notices is shown once, replaced and made worthless', async () => {
    const { visit, page } = await aSigned(school, language, options);
    await visit.open('avisos');
    await visit.sees('people.notices');
    await visit.button('people.feed-make').click();
    const [first] = (await page.locator('main [role=note] [translate=no]').allInnerTexts()) as [string];
    expect((await page.request.get(first)).status()).toBe(200);
    await visit.open('avisos');
    expect(await page.content()).not.toContain(first);
    await visit.button('people.feed-renew').click();
    const [second] = (await page.locator('main [role=note] [translate=no]').allInnerTexts()) as [string];
    expect([(await page.request.get(first)).status(), (await page.request.get(second)).status()]).toEqual([404, 200]);
    await visit.button('people.feed-close').click();
    await visit.hears('people.notices-done.feed-closed');
    expect((await page.request.get(second)).status()).toBe(404);
  });
});

test('the members of a large group come in parts, by plain links', async () => {
  const admin = await theAdministrator(school, 'es', { javaScriptEnabled: false });
  const { id, slug } = await aGroupBy(admin, 'ORGANISATION', aTitle('Cooperativa'));
  const people = await Promise.all(Array.from({ length: 21 }, () => aSigned(school, 'es')));
  for (const one of people) await invite(admin, one, id, 'MEMBER');
  const shown = () => admin.page.locator('main li h3').allInnerTexts();
  await admin.visit.open(`estudio/grupos/${slug}`);
  const first = await shown();
  await admin.visit.link('people.members-more').click();
  await admin.visit.link('people.members-first').waitFor();
  const all = [...first, ...(await shown())];
  expect([first.length, all.toSorted()]).toEqual([20, people.map(({ pseudonym }) => pseudonym).toSorted()]);
  await admin.visit.open('estudio/bitacora');
  await admin.visit.link('people.log-older').click();
  await admin.visit.link('people.log-newest').waitFor();
});
