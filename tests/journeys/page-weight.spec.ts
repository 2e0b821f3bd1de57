import { describe, expect, test } from '@jest/globals';
import { sendIn } from '../support/contributions.ts';
import { journeys } from '../support/journey.ts';
import { theAdministrator } from '../support/studio.ts';
import { lessons, Visit } from '../support/visit.ts';

const school = journeys();

/** What a page may weigh at the first visit, in bytes over the wire, and in how many requests. */
interface Budget {
  readonly place: string;
  readonly bytes: number;
  readonly requests: number;
  /** Null where the page may bring a framework. */
  readonly script: number | null;
  readonly cookie?: string;
}

const reading = { script: 10_000, requests: 7 };

const budgets: Readonly<Record<string, Budget>> = {
  home: { ...reading, place: '', bytes: 80_000 },
  course: { ...reading, place: 'cursos/que-cuidamos', bytes: 80_000 },
  lesson: { ...reading, place: lessons.check, bytes: 75_000 },
  glossary: { ...reading, place: 'glosario', bytes: 80_000 },
  library: { ...reading, place: 'biblioteca', bytes: 80_000 },
  search: { ...reading, place: 'buscar?q=seguridad', bytes: 80_000 },
  'programs compared': { ...reading, place: 'comparacion', bytes: 80_000 },
  'lesson, saving data': { place: lessons.check, bytes: 22_000, requests: 2, script: 0, cookie: '0000010' },
  'path of a learner, saving data': { place: 'mi-camino', bytes: 22_000, requests: 2, script: 0, cookie: '0000010' },
  'path of a learner': { place: 'mi-camino', bytes: 240_000, requests: 12, script: null },
};

const sum = (amounts: readonly number[]) => amounts.reduce((one, other) => one + other, 0);

describe.each(['br', 'gzip'])('as %s', (coding) => {
  test.each(Object.entries(budgets))('%s keeps its budget', async (name, { place, bytes, requests, script, cookie }) => {
    const { page, context, watch } = await school.person({ extraHTTPHeaders: { 'accept-encoding': coding } });
    if (cookie) await context.addCookies([{ name: 'ajustes', value: cookie, url: school.address }]);
    const answer = await page.goto(`/es/${place}`);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    expect(answer!.headers()['content-encoding']).toBe(coding);
    const loaded = await watch.loaded();
    const scripts = loaded.filter(({ url }) => url.endsWith('.js'));
    const total = sum(loaded.map((one) => one.bytes));
    console.log(`${name}, ${coding}: ${(total / 1000).toFixed(1)} KB in ${loaded.length} requests`);
    expect(total).toBeLessThanOrEqual(bytes);
    expect(loaded.length).toBeLessThanOrEqual(requests);
    if (script === null) return;
    expect(sum(scripts.map((one) => one.bytes))).toBeLessThanOrEqual(script);
    expect(scripts.filter(({ url }) => !/\/vuelo-[\w-]+\.js$/.test(url))).toEqual([]);
  });
});

test.each([
  ['the studio', 'estudio'],
  ['a group', 'estudio/grupos/red'],
  ['invitations', 'estudio/grupos/red/invitaciones'],
  ['the log', 'estudio/bitacora'],
  ['what waits for review', 'estudio/biblioteca/revision'],
  ['a contribution', 'estudio/biblioteca/aportes/aporte'],
  ['what somebody writes', 'estudio/biblioteca'],
  ['the writing form', 'estudio/biblioteca/nuevo?clase=kit'],
])('%s keeps the budget of the studio', async (name, place) => {
  const { page, watch, visit, ask } = await theAdministrator(school, 'es');
  const [network] = await ask<{ id: string; slug: string }[]>('{ groups { id slug } }');
  const contribution = place.endsWith('aporte') ? await sendIn({ ask }, network!.id) : '';
  const answer = await page.goto(`/es/${place.replace('red', network!.slug).replace(/aporte$/, contribution)}`);
  expect([answer!.status(), answer!.headers()['cache-control']]).toEqual([200, 'no-store']);
  await visit.takesOver(true);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const loaded = await watch.loaded();
  const total = sum(loaded.map((one) => one.bytes));
  console.log(`${name}: ${(total / 1000).toFixed(1)} KB in ${loaded.length} requests`);
  expect(total).toBeLessThanOrEqual(350_000);
  expect(loaded.length).toBeLessThanOrEqual(15);
});

test.each([
  ['notices', 'avisos'],
  ['an invitation', 'invitacion/0000-0000-0000'],
])('%s keep the budget of a page to read', async (name, place) => {
  const { page, watch } = await theAdministrator(school, 'es');
  await page.goto(`/es/${place}`);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const loaded = await watch.loaded();
  const total = sum(loaded.map((one) => one.bytes));
  console.log(`${name}: ${(total / 1000).toFixed(1)} KB in ${loaded.length} requests`);
  expect(total).toBeLessThanOrEqual(80_000);
  expect(loaded.length).toBeLessThanOrEqual(reading.requests);
});

test('the path of somebody who marked something keeps its budget too', async () => {
  const { page, watch } = await school.person();
  const visit = new Visit(page, 'es');
  await visit.beginPath();
  await page.context().clearCookies({ name: 'ajustes' });
  const path = await school.person({ storageState: await page.context().storageState() });
  await new Visit(path.page, 'es').openPath();
  const loaded = await path.watch.loaded();
  expect(sum(loaded.map((one) => one.bytes))).toBeLessThanOrEqual(240_000);
  expect(loaded.length).toBeLessThanOrEqual(12);
  await watch.loaded();
});
