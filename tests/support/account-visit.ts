import { randomUUID } from 'node:crypto';
import { HOTP, Secret, TOTP } from 'otpauth';
import { goodPassphrase } from './people.ts';
import type { Visit } from './visit.ts';

/** An account as its owner knows it. */
export interface OwnAccount {
  readonly pseudonym: string;
  readonly passphrase: string;
  /** Null where she had a path before. */
  readonly words: readonly string[] | null;
}

type Mode = 'SHARED' | 'USUAL' | 'TRUSTED';

/** A pseudonym that nobody has. */
export function aPseudonym(): string {
  return `colibri ${randomUUID().replace(/[\d-]/g, (sign) => 'ghijklmnopq'['0123456789-'.indexOf(sign)]!)}`.slice(0, 24);
}

/** Makes an account in this browser and comes to its page. */
export async function createAccount(visit: Visit, mode: Mode = 'USUAL'): Promise<OwnAccount> {
  const pseudonym = aPseudonym();
  await visit.open('cuenta/nueva');
  await fillAccount(visit, pseudonym, goodPassphrase, mode);
  await visit.button('people.new-create').click();
  await visit.page.locator('h1', { hasNotText: visit.t('people.new') }).waitFor();
  const words = await visit.words();
  if (words.length > 0) await visit.link('progress.words-next').click();
  await visit.sees('people.account');
  return { pseudonym, passphrase: goodPassphrase, words: words.length > 0 ? words : null };
}

/** Signs in with the form of the page she is on. */
export async function sendSignIn(visit: Visit, { pseudonym, passphrase }: Omit<OwnAccount, 'words'>, mode: Mode = 'USUAL'): Promise<void> {
  await fillAccount(visit, pseudonym, passphrase, mode);
  await visit.button('people.sign-in').click();
}

/** Ends the session of this browser from the page of the account. */
export async function signOut(visit: Visit): Promise<void> {
  await visit.open('cuenta');
  await visit.button('people.sign-out').click();
  await visit.hears('people.done.out');
}

/** Sets an app up, and gives its secret and the codes on paper. */
export async function setUpApp(visit: Visit): Promise<{ secret: string; codes: readonly string[] }> {
  await visit.open('cuenta');
  await unfoldStep(visit, 'people.app-begin');
  await visit.button('people.app-begin').click();
  await visit.sees('people.app-begin');
  const secret = await visit.page.locator('input[name=secret]').inputValue();
  await visit.page.getByLabel(visit.t('people.app-code')).fill(codeOf(secret));
  await visit.button('people.app-confirm').click();
  await visit.sees('people.codes');
  return { secret, codes: await visit.words() };
}

/** Unfolds a form about second steps and proves that it is she. */
export async function unfoldStep({ page, t }: Visit, id: string, passphrase = goodPassphrase): Promise<void> {
  await page.locator('#pasos summary', { hasText: t(id) }).click();
  await page.locator('#pasos details[open]').getByLabel(t('people.proof')).fill(passphrase);
}

/** What her app shows now, or half a minute later. */
export function codeOf(secret: string, stepsLater = 0): string {
  const key = { secret: Secret.fromBase32(secret) };
  return new HOTP(key).generate({ counter: new TOTP(key).counter() + stepsLater });
}

async function fillAccount({ page, t }: Visit, pseudonym: string, passphrase: string, mode: Mode): Promise<void> {
  await page.getByLabel(t('people.pseudonym'), { exact: true }).fill(pseudonym);
  await page.getByLabel(t('people.passphrase'), { exact: true }).fill(passphrase);
  await page.getByLabel(t(`people.device.${mode}`)).check();
}
