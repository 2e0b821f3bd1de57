import { expect, test } from '@jest/globals';
import { createAccount, sendSignIn, signOut, unfoldStep } from '../support/account-visit.ts';
import { journeys, type Person } from '../support/journey.ts';
import { theSchool } from '../support/running-school.ts';
import { until } from '../support/until.ts';
import { Visit } from '../support/visit.ts';

// A passkey is tied to a name, and an address of four numbers is none.
const school = journeys(async () => (await theSchool()).replace('127.0.0.1', 'localhost'));

/** A device with passkeys that says yes to everything, or to nothing. */
async function withDevice({ context, page }: Person): Promise<{ saysYes(isYes: boolean): Promise<void>; count(): Promise<number> }> {
  const browser = await context.newCDPSession(page);
  await browser.send('WebAuthn.enable');
  const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    saysYes: async (isUserVerified) => void (await browser.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })),
    count: async () => (await browser.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  };
}

async function somebody() {
  const person = await school.person();
  const device = await withDevice(person);
  return { ...person, device, visit: new Visit(person.page, 'es') };
}

async function addPasskey(visit: Visit, label: string): Promise<void> {
  await visit.open('cuenta');
  await unfoldStep(visit, 'people.passkey-add');
  await visit.page.getByLabel(visit.t('people.passkey-label')).fill(label);
  await visit.button('people.passkey-add').click();
}

test('a passkey is kept, lets her in alone, and is taken away', async () => {
  const { visit, page, device } = await somebody();
  const { passphrase } = await createAccount(visit);
  await addPasskey(visit, 'llave roja');
  await visit.hears('people.done.passkey');
  expect([await device.count(), (await visit.words()).length]).toEqual([1, 10]);
  await signOut(visit);
  await visit.open('entrar');
  await visit.button('people.sign-in-passkey').click();
  await visit.hears('progress.done.entered');
  await visit.open('cuenta');
  await page.locator('summary', { hasText: visit.t('people.passkey-remove', { label: 'llave roja' }) }).click();
  await page.locator('#pasos details[open]').getByLabel(visit.t('people.proof')).fill(passphrase);
  await visit.button('people.passkey-remove-sure').click();
  await visit.hears('people.done.passkey-removed');
});

test('a passkey is a second step too, and one of somebody else is not', async () => {
  const { visit, page, device, watch } = await somebody();
  const mine = await createAccount(visit);
  await addPasskey(visit, 'mía');
  await visit.hears('people.done.passkey');
  await signOut(visit);
  await visit.open('entrar');
  await sendSignIn(visit, mine);
  await visit.sees('people.second-step');
  await visit.button('people.sign-in-passkey').click();
  await visit.hears('progress.done.entered');
  expect(await device.count()).toBe(1);

  const other = await somebody();
  const theirs = await createAccount(other.visit);
  await addPasskey(other.visit, 'suya');
  await other.visit.hears('people.done.passkey');
  await signOut(visit);
  await visit.open('entrar');
  await sendSignIn(visit, theirs);
  await visit.sees('people.second-step');
  watch.expects(422);
  await visit.button('people.sign-in-passkey').click();
  await visit.isRefused('refusal.PASSKEY_UNKNOWN');
  await page.reload();
  await visit.sees('people.second-step');
});

test('a device that says no changes nothing, and is asked again when she wants', async () => {
  const { visit, page, device } = await somebody();
  await createAccount(visit);
  await device.saysYes(false);
  await addPasskey(visit, 'llave');
  await page
    .getByRole('alert')
    .filter({ hasText: visit.t('people.device-said-no') })
    .waitFor();
  expect(await device.count()).toBe(0);
  await device.saysYes(true);
  await visit.button('people.device-again').click();
  await visit.hears('people.done.passkey');
});

test('an answer counts once, and only under the address that asked', async () => {
  const { visit, page, device, context } = await somebody();
  await createAccount(visit);
  await addPasskey(visit, 'llave');
  await visit.hears('people.done.passkey');
  await signOut(visit);
  await visit.open('entrar');
  const sent = page.waitForRequest((request) => request.method() === 'POST' && (request.postData() ?? '').includes('intent=passkey'));
  await visit.button('people.sign-in-passkey').click();
  const answer = (await sent).postData()!;
  await visit.hears('progress.done.entered');
  await signOut(visit);

  const post = async (address: string, body: string) =>
    (
      await fetch(`${address}/es/entrar`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        body,
      })
    ).status;
  expect(await post(school.address, answer)).toBe(422);

  // A fresh answer, held back before it is sent: somebody between brings it to the school by its other name.
  await visit.open('entrar');
  let held = '';
  await context.route('**/entrar', (route) => {
    const body = route.request().postData() ?? '';
    if (!body.includes('intent=passkey')) return route.continue();
    held = body;
    return route.fulfill({ status: 204, headers: { 'content-security-policy': "default-src 'none'" } });
  });
  await visit.button('people.sign-in-passkey').click();
  await until(() => held !== '');
  expect(await post(school.address.replace('localhost', '127.0.0.1'), held)).toBe(422);
  expect(await device.count()).toBe(1);
});

test('without a script, and with data saving, nothing of passkeys is offered that would not work', async () => {
  const plain = await school.person({ javaScriptEnabled: false });
  const saving = await school.person();
  await saving.context.addCookies([{ name: 'ajustes', value: '0000010', url: school.address }]);
  for (const { page } of [plain, saving]) {
    const visit = new Visit(page, 'es');
    await visit.open('entrar');
    expect(await visit.button('people.sign-in-passkey').count()).toBe(0);
    await createAccount(visit);
    expect(await visit.button('people.passkey-add').count()).toBe(0);
    expect(await page.getByText(visit.t('people.passkeys-need')).isVisible()).toBe(true);
  }
});
