import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { normalisedAddress } from '#libs/platform/server';
import { providerCosts, providerSkills } from '#libs/resources/shared';
import type { Client } from '../support/client.ts';
import { aHolder, attempt } from '../support/groups.ts';
import { aProvider, someProvider } from '../support/providers.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let keeper: Client;
beforeAll(async () => {
  school = await aSchool();
  keeper = await aHolder(school, 'coordinator');
}, patience);
afterAll(() => school?.close());
beforeEach(async () => {
  await school.rows.query('delete from providers');
  school.today('2026-11-22');
});

async function slugs(filter: object | null = null): Promise<readonly string[]> {
  const { data, errors } = await school.ask<{ providers: { slug: string }[] }>(
    'query ($filter: ProviderFilter) { providers(filter: $filter) { slug } }',
    { filter },
  );
  if (errors) throw new Error(errors[0]!.message);
  return data!.providers.map(({ slug }) => slug);
}

/** Runs one change of the directory; gives the id and slug of the entry, or the code of why not. */
async function keep(name: string, input: object, client = keeper) {
  const { error, code, payload } = await attempt(client, name, input, 'provider { id slug isRetired }');
  return { why: error ?? code, provider: payload['provider'] as { id: string; slug: string; isRetired: boolean } | null };
}

const version = async () => Number((await school.rows.query<{ value: string }>('select value from content_version')).rows[0]!.value);
const acts = async () =>
  (await school.rows.query<{ act: string }>(`select act from audit_entries where act like 'provider%' order by place`)).rows.map(
    ({ act }) => act,
  );

test('the directory begins empty', async () => {
  expect(await slugs()).toEqual([]);
});

test('what a coordinator adds is there at once for everybody, whole, and pages that are remembered are forgotten', async () => {
  const before = await version();
  const { provider } = await keep('addProvider', someProvider);
  expect(provider).toMatchObject({ slug: 'taller-de-prueba', isRetired: false });
  expect(await version()).toBe(before + 1);
  const { data } = await school.ask<{ provider: object }>(
    `{ provider(slug: "taller-de-prueba") { name summary(language: "en") { text language } summaries { language } skills cost languages countries web source reviewedOn isStale } }`,
  );
  expect(data!.provider).toEqual({
    ...{
      name: 'Taller de prueba',
      summary: { text: 'Da alojamiento y acompaña a grupos.', language: 'es' },
      summaries: [{ language: 'es' }],
      skills: ['HOSTING', 'TRAINING'],
    },
    ...{
      cost: 'SLIDING',
      languages: ['es', 'pt'],
      countries: ['MX'],
      web: 'https://taller.example/',
      source: 'https://taller.example/servicios',
    },
    ...{ reviewedOn: '2026-11-22', isStale: false },
  });
});

test('it is found by what it gives, what it asks, and where and in which language it works; from afar means everywhere', async () => {
  await keep('addProvider', someProvider);
  await keep('addProvider', {
    ...someProvider,
    name: 'A lo lejos',
    web: 'https://lejos.example',
    skills: ['DESIGN'],
    cost: 'FREE',
    languages: ['en'],
    countries: [],
  });
  const [near, far] = ['taller-de-prueba', 'a-lo-lejos'];
  expect(await slugs()).toEqual([far, near]);
  expect(await slugs({ skill: 'TRAINING' })).toEqual([near]);
  expect(await slugs({ skill: 'LEGAL' })).toEqual([]);
  expect(await slugs({ cost: 'FREE' })).toEqual([far]);
  expect(await slugs({ language: 'pt' })).toEqual([near]);
  expect(await slugs({ country: 'MX' })).toEqual([far, near]);
  expect(await slugs({ country: 'BO' })).toEqual([far]);
  expect(await slugs({ skill: 'DESIGN', country: 'BO', language: 'es' })).toEqual([]);
});

test('an entry is changed, retired and put back; each is noted once in the log, and what changes nothing is not', async () => {
  const noted = (await acts()).length;
  const { provider } = await keep('addProvider', someProvider);
  const { id } = provider!;
  expect((await keep('changeProvider', { ...someProvider, id, name: 'Otro nombre' })).provider).toMatchObject({ slug: 'taller-de-prueba' });
  await keep('changeProvider', { ...someProvider, id, name: 'Otro nombre' });
  expect((await keep('retireProvider', { id })).provider).toMatchObject({ isRetired: true });
  await keep('retireProvider', { id });
  expect(await slugs()).toEqual([]);
  const { data } = await keeper.ask('{ providersToKeep { name isRetired } }');
  expect(data).toEqual({ providersToKeep: [{ name: 'Otro nombre', isRetired: true }] });
  await keep('restoreProvider', { id });
  expect(await slugs()).toEqual(['taller-de-prueba']);
  expect((await acts()).slice(noted)).toEqual(['provider-added', 'provider-changed', 'provider-retired', 'provider-restored']);
  const log = await (
    await aHolder(school, 'administrator')
  ).ask<{ auditEntries: { sentence: string }[] }>('{ auditEntries(first: 1) { sentence } }');
  expect(log.data!.auditEntries[0]!.sentence).toMatch(/devolvió una entrada al directorio/);
});

test.each([
  ['a day that has not come', { reviewedOn: '2026-11-23' }, 'REVIEW_FUTURE'],
  ['a mailbox instead of a page', { web: 'mailto:alguien@taller.example' }, 'INVALID_INPUT'],
  ['a page without encryption', { web: 'http://taller.example' }, 'INVALID_INPUT'],
  ['a page of ours', { source: '/es/glosario' }, 'INVALID_INPUT'],
  ['a script for a page', { web: 'javascript:alert(1)' }, 'INVALID_INPUT'],
  ['a country that is none', { countries: ['XX'] }, 'INVALID_INPUT'],
  ['nothing that it gives', { skills: [] }, 'INVALID_INPUT'],
  ['no language', { languages: [] }, 'INVALID_INPUT'],
  ['a name of signs alone', { name: '...' }, 'INVALID_INPUT'],
  ['a name that turns around', { name: 'Taller \u202eabc' }, 'INVALID_INPUT'],
  ['a summary that is too long', { summary: [{ language: 'es', text: 'x'.repeat(241) }] }, 'INVALID_INPUT'],
])('an entry with %s is refused', async (_, wrong, code) => {
  expect((await keep('addProvider', { ...someProvider, ...wrong })).why).toBe(code);
  expect(await slugs()).toEqual([]);
});

test('a page stands in the directory once, however it is written, also among what was retired', async () => {
  const { provider } = await keep('addProvider', someProvider);
  await keep('retireProvider', { id: provider!.id });
  expect((await keep('addProvider', { ...someProvider, web: 'https://TALLER.example' })).why).toBe('PROVIDER_KNOWN');
  const other = await keep('addProvider', { ...someProvider, web: 'https://otro.example/' });
  expect(other.provider!.slug).toMatch(/^taller-de-prueba-[a-z]{6}$/);
  expect((await keep('changeProvider', { ...someProvider, id: other.provider!.id })).why).toBe('PROVIDER_KNOWN');
});

test('of two who add the same page at once, one is told', async () => {
  const both = await Promise.all([keep('addProvider', someProvider), keep('addProvider', someProvider)]);
  expect(both.map(({ why }) => why).toSorted()).toEqual(['PROVIDER_KNOWN', null]);
});

test('a full directory takes no more', async () => {
  await school.rows.query(
    `insert into providers select gen_random_uuid(), 'n-' || n, 'N', '{"es": "N"}', '{hosting}', 'free', '{es}', '{}', 'https://n' || n || '.example/', 'https://n.example/', '2026-11-22', false
     from generate_series(1, 300) n`,
  );
  expect((await keep('addProvider', someProvider)).why).toBe('DIRECTORY_FULL');
});

test('an entry grows stale after a year', async () => {
  await aProvider(school);
  const isStale = async () =>
    (await school.ask<{ providers: { isStale: boolean }[] }>('{ providers { isStale } }')).data!.providers[0]!.isStale;
  school.today('2027-11-22');
  expect(await isStale()).toBe(false);
  school.today('2027-11-23');
  expect(await isStale()).toBe(true);
});

test('every choice of the filters is a declared parameter of the page and its files, and nothing else is', () => {
  for (const place of ['proveedores', 'proveedores.csv', 'proveedores.json']) {
    for (const [name, values] of Object.entries({
      saber: providerSkills,
      costo: providerCosts,
      idioma: ['es', 'quz', 'pt-BR'],
      pais: ['MX'],
    }))
      for (const value of values) expect(normalisedAddress(`/es/${place}?${name}=${value}`)).toBe(`/es/${place}?${name}=${value}`);
    expect(normalisedAddress(`/es/${place}?saber=cocina&costo=&idioma=x&pais=mx&otra=1`)).toBe(`/es/${place}`);
  }
});
