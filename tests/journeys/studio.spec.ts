import { afterAll, describe, expect, test } from '@jest/globals';
import { everyWay, journeys } from '../support/journey.ts';
import type { RunningSchool } from '../support/running-school.ts';
import { aGroupBy, anAdministeredSchool, aSigned, aTitle, invite, theAdministrator, type Signed } from '../support/studio.ts';

let running: RunningSchool;
const school = journeys(async () => {
  running = await anAdministeredSchool();
  return running.address;
});
afterAll(() => running?.stop());

describe.each(everyWay)('in $language, $javaScript JavaScript', ({ language, javaScriptEnabled }) => {
  const options = { javaScriptEnabled };
  const admin = () => theAdministrator(school, language, options);
  const signed = () => aSigned(school, language, options);

  /** Opens a place of the studio and waits until its forms are answered for. */
  const open = async ({ visit }: Signed, place: string) => {
    await visit.open(`estudio${place}`);
    await visit.takesOver(javaScriptEnabled);
  };
  /** Unfolds what stands under these words. */
  const unfold = ({ visit, page }: Signed, id: string, values?: Record<string, string>) =>
    page
      .locator('main summary', { hasText: visit.t(id, values) })
      .first()
      .click();

  test('a group is made, renamed, closed and opened again', async () => {
    const one = await admin();
    const { visit, page } = one;
    const [title, next] = [aTitle('Centro'), aTitle('Nodo')];
    await open(one, '/grupos');
    await visit.sees('people.studio-place.grupos');
    await page.getByLabel(visit.t(`people.group-title.${language}`), { exact: true }).fill(title);
    await visit.button('people.group-make').click();
    await visit.hears('people.studio-done.group-made');
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await visit.takesOver(javaScriptEnabled);
    await unfold(one, 'people.group-rename');
    await page.getByLabel(visit.t(`people.group-title.${language}`), { exact: true }).fill(next);
    await visit.button('people.group-rename').click();
    await visit.hears('people.studio-done.group-renamed');
    await page.getByRole('heading', { level: 1, name: next }).waitFor();
    for (const act of ['close', 'reopen']) {
      await visit.takesOver(javaScriptEnabled);
      await unfold(one, `people.group-${act}`);
      await visit.button(`people.group-${act}-sure`).click();
      await visit.hears(`people.studio-done.group-${act === 'close' ? 'closed' : 'reopened'}`);
      expect(await page.getByText(visit.t('people.group-closed-what')).count()).toBe(act === 'close' ? 1 : 0);
    }
  });

  test('somebody is invited by a code shown once, takes it, and coordinates', async () => {
    const [one, other] = [await admin(), await signed()];
    const { slug } = await aGroupBy(one, 'NODE', aTitle('Centro'));
    await open(one, `/grupos/${slug}/invitaciones`);
    await one.page.getByLabel(one.visit.t('people.studio-role'), { exact: true }).selectOption('COORDINATOR');
    await one.visit.button('people.invite-make').click();
    await one.visit.hears('people.studio-done.invited');
    const code = await one.page.locator('main figcaption [translate=no]').first().innerText();
    expect(code).toMatch(/^([0-9A-Z]{4}-){2}[0-9A-Z]{4}$/);
    expect(await one.page.getByRole('img', { name: one.visit.t('people.invite-drawing') }).count()).toBe(1);
    const link = await one.page.locator('main figcaption [translate=no]').last().innerText();
    expect(link).toBe(`${school.address}/${language}/invitacion/${code}`);
    await open(one, `/grupos/${slug}/invitaciones`);
    expect(await one.page.content()).not.toContain(code);
    await other.visit.open('invitacion');
    await other.page.getByLabel(other.visit.t('people.invitation-code')).fill(code.toLowerCase().replaceAll('-', ' '));
    await other.visit.button('people.invitation-see').click();
    await other.visit.sees('people.invited');
    await other.visit.button('people.invited-accept').click();
    await other.visit.sees('people.taken');
    await other.visit.link('people.taken-studio').click();
    await other.visit.sees('people.studio');
    await other.page.getByRole('heading', { level: 3, name: other.visit.t('people.role.COORDINATOR') }).waitFor();
  });

  test('a role that opens no studio is left on the page of the account', async () => {
    const [one, other] = [await admin(), await signed()];
    const title = aTitle('Cooperativa');
    const { id } = await aGroupBy(one, 'ORGANISATION', title);
    await invite(one, other, id, 'MEMBER');
    await other.visit.open('cuenta');
    await unfold(other, 'people.studio-leave');
    await other.visit.button('people.studio-leave-sure').click();
    await other.visit.hears('people.done.role-left');
    expect(await other.page.content()).not.toContain(title);
  });

  test('an invitation is withdrawn', async () => {
    const one = await admin();
    const { slug } = await aGroupBy(one, 'NODE', aTitle('Centro'));
    await open(one, `/grupos/${slug}/invitaciones`);
    await one.visit.button('people.invite-make').click();
    await one.visit.hears('people.studio-done.invited');
    await one.visit.takesOver(javaScriptEnabled);
    await unfold(one, 'people.invitation-withdraw');
    await one.visit.button('people.invitation-withdraw-sure').click();
    await one.visit.hears('people.studio-done.invitation-withdrawn');
    await one.page.getByText(one.visit.t('people.invitations-none')).waitFor();
  });

  test('a role is given, its term is changed, it is ended and given again', async () => {
    const [one, other] = [await admin(), await signed()];
    const { id, slug } = await aGroupBy(one, 'ORGANISATION', aTitle('Cooperativa'));
    await invite(one, other, id, 'MEMBER');
    const named = { pseudonym: other.pseudonym, role: one.visit.t('people.role.TRAINER') };
    const { visit, page } = one;
    await open(one, `/grupos/${slug}`);
    await page.getByLabel(visit.t('people.role-give-to')).fill(other.pseudonym);
    await page.getByLabel(visit.t('people.studio-role'), { exact: true }).selectOption('TRAINER');
    await visit.button('people.role-give').click();
    await visit.hears('people.studio-done.role-given');
    const item = page.locator('main li', { has: page.getByRole('heading', { name: other.pseudonym }) }).filter({ hasText: named.role });
    await visit.takesOver(javaScriptEnabled);
    await item.locator('summary', { hasText: visit.t('people.member-change', named) }).click();
    await item.locator('summary', { hasText: visit.t('people.term-change') }).click();
    await item.getByLabel(visit.t('people.studio-until')).fill('2099-12-31');
    await item.getByRole('button', { name: visit.t('people.term-save') }).click();
    await visit.hears('people.studio-done.term-changed');
    await item.getByText('2099').waitFor();
    await visit.takesOver(javaScriptEnabled);
    if (!javaScriptEnabled) await item.locator('summary', { hasText: visit.t('people.member-change', named) }).click();
    await item.locator('summary', { hasText: visit.t('people.role-end') }).click();
    await item.getByRole('button', { name: visit.t('people.role-end-sure') }).click();
    await visit.hears('people.studio-done.role-ended');
    await item.waitFor({ state: 'detached' });
    await visit.button('people.studio-give-again').click();
    await visit.hears('people.studio-done.role-given');
    await item.getByText('2099').waitFor();
  });

  test('an announcement is confirmed, reaches whoever is in the group, and is read there', async () => {
    const [one, other] = [await admin(), await signed()];
    const title = aTitle('Cooperativa');
    const { id } = await aGroupBy(one, 'ORGANISATION', title);
    await invite(one, other, id, 'MEMBER');
    const { visit, page, watch } = one;
    await open(one, '/anuncios');
    await page.getByLabel(visit.t('people.announce-to')).selectOption({ label: title });
    const field = page.getByLabel(visit.t('people.announce-text'));
    await field.fill('Hay asamblea\nel sábado.');
    if (javaScriptEnabled) await page.getByText(visit.t('people.announce-left', { left: 477 })).waitFor();
    watch.expects(422);
    await visit.button('people.announce').click();
    await visit.isRefused('people.studio-announce-confirm');
    expect(await field.inputValue()).toBe('Hay asamblea\nel sábado.');
    expect(await page.getByLabel(visit.t('people.announce-to')).inputValue()).toBe(id);
    await visit.takesOver(javaScriptEnabled);
    await page.getByLabel(visit.t('people.announce-sure')).check();
    await visit.button('people.announce').click();
    await visit.hears('people.studio-done.announced');
    await other.visit.open('');
    await other.page
      .getByRole('banner')
      .getByRole('link', { name: `1 ${other.visit.t('ui.nav.unread', { count: 1 })}` })
      .click();
    await other.visit.sees('people.notices');
    const notice = other.page.locator('main li', { hasText: 'Hay asamblea' });
    expect(await notice.innerText()).toContain(other.visit.t('people.notices-new'));
    await other.visit.button('people.notices-read').click();
    await other.visit.hears('people.notices-done.read');
    expect(await notice.innerText()).not.toContain(other.visit.t('people.notices-new'));
    expect(
      await other.page
        .getByRole('banner')
        .getByText(other.visit.t('ui.nav.unread', { count: 1 }))
        .count(),
    ).toBe(0);
  });

  test('an account is suspended and restored, and the log says so', async () => {
    const [one, other] = [await admin(), await signed()];
    const { id, slug } = await aGroupBy(one, 'ORGANISATION', aTitle('Cooperativa'));
    await invite(one, other, id, 'TRAINER');
    const { visit, page } = one;
    await open(one, `/grupos/${slug}`);
    await page.locator('main summary', { hasText: other.pseudonym }).click();
    await unfold(one, 'people.suspend');
    await visit.button('people.suspend-sure').click();
    await visit.hears('people.studio-done.account-suspended');
    await page.getByText(visit.t('people.member-suspended')).waitFor();
    other.watch.expects(403);
    await other.visit.open('estudio');
    await other.visit.sees('people.studio-not');
    await other.page.getByText(other.visit.t('people.studio-not.suspended')).waitFor();
    await open(one, '/cuentas');
    await unfold(one, 'people.restore', { pseudonym: other.pseudonym });
    const item = page.locator('main li', { hasText: other.pseudonym });
    await item.getByRole('button', { name: visit.t('people.restore-sure') }).click();
    await visit.hears('people.studio-done.account-restored');
    await other.visit.open('estudio');
    await other.visit.sees('people.studio');
    await open(one, '/bitacora');
    await page.getByText(visit.t('audit.account-restored', { by: one.pseudonym, on: other.pseudonym })).waitFor();
    await page.getByText(visit.t('audit.account-suspended', { by: one.pseudonym, on: other.pseudonym })).waitFor();
  });

  test('what is refused is said beside the form, and what was typed stays', async () => {
    const one = await admin();
    const { slug } = await aGroupBy(one, 'ORGANISATION', aTitle('Cooperativa'));
    const { visit, page, watch } = one;
    watch.expects(422);
    await open(one, `/grupos/${slug}`);
    await page.getByLabel(visit.t('people.role-give-to')).fill('Nadie de aquí');
    await page.getByLabel(visit.t('people.studio-role'), { exact: true }).selectOption('EDITOR');
    await page.getByLabel(visit.t('people.studio-until')).last().fill('2099-01-02');
    await visit.button('people.role-give').click();
    await visit.isRefused('refusal.PERSON_NOT_HERE');
    const form = page.locator('#role-given');
    expect(await form.innerText()).toContain(visit.t('refusal.PERSON_NOT_HERE'));
    expect(await page.getByLabel(visit.t('people.role-give-to')).inputValue()).toBe('Nadie de aquí');
    expect(await form.locator('select').inputValue()).toBe('EDITOR');
    expect(await form.locator('[type=date]').inputValue()).toBe('2099-01-02');
  });
});
