import { expect, test } from '@jest/globals';
import { contentFaults } from './content-faults.ts';
import type { ContentFault, ResourceContent } from './content.ts';
import { licences, licencesForAdapting, originLicences } from './licences.ts';

const good: ResourceContent = {
  kind: 'guide',
  language: 'es',
  licence: 'CC-BY-SA-4.0',
  topics: ['accounts'],
  level: 'start',
  minutes: 10,
  title: 'Frases de paso',
  summary: 'Cómo hacer una frase que nadie adivina y que se recuerda.',
  source: 'Hola',
  isSigned: false,
  isComposed: false,
  reviewBy: '2027-01-01',
  adaptedFrom: null,
  translatedFrom: null,
  origin: null,
  changes: '',
};
const today = '2026-11-22';
const elsewhere = (licence: 'CC-BY-ND-4.0' | 'CC-BY-4.0') => ({ title: 'A guide', address: 'https://example.org/guide', licence });

test.each<[Partial<ResourceContent>, ContentFault[]]>([
  [{}, []],
  [{ title: ' a ' }, ['title-length']],
  [{ title: 'x'.repeat(121) }, ['title-length']],
  [{ summary: 'corto' }, ['summary-length']],
  [{ topics: [] }, ['topics-count']],
  [{ topics: ['care', 'risk', 'accounts', 'devices', 'economy'] }, ['topics-count']],
  [{ minutes: 0 }, ['minutes-range']],
  [{ reviewBy: today }, ['review-past']],
  [{ reviewBy: null }, []],
  [{ origin: elsewhere('CC-BY-ND-4.0'), changes: 'Más corta' }, ['not-adaptable']],
  [{ origin: elsewhere('CC-BY-4.0'), changes: 'Más corta' }, []],
  [{ origin: elsewhere('CC-BY-4.0'), changes: ' ' }, ['changes-missing']],
  [{ origin: { ...elsewhere('CC-BY-4.0'), address: 'javascript:alert(1)' }, changes: 'Más corta' }, ['origin-address']],
  [{ origin: { ...elsewhere('CC-BY-4.0'), address: '/es/salir' }, changes: 'Más corta' }, ['origin-address']],
  [{ origin: elsewhere('CC-BY-4.0'), adaptedFrom: 'otra', changes: 'Más corta' }, ['two-works']],
])('%j has the faults %j', (change, faults) => {
  expect(contentFaults({ ...good, ...change }, null, today)).toEqual(faults);
});

test('what has no day of its own, as a file, is never too late', () => {
  expect(contentFaults({ ...good, reviewBy: '2020-01-01' }, null, null)).toEqual([]);
});

test('an adaptation of a resource of ours keeps what its licence asks', () => {
  const adapted = { ...good, adaptedFrom: 'otra', changes: 'Más corta' };
  expect(contentFaults(adapted, { licence: 'CC-BY-SA-4.0', language: 'es' }, today)).toEqual([]);
  expect(contentFaults({ ...adapted, licence: 'CC-BY-4.0' }, { licence: 'CC-BY-SA-4.0', language: 'es' }, today)).toEqual([
    'licence-misfit',
  ]);
});

test('a translation is in another language, and need not say what changed', () => {
  const translated = { ...good, translatedFrom: 'otra', language: 'pt' };
  expect(contentFaults(translated, { licence: 'CC-BY-SA-4.0', language: 'es' }, today)).toEqual([]);
  expect(contentFaults({ ...translated, language: 'es' }, { licence: 'CC-BY-SA-4.0', language: 'es' }, today)).toEqual(['same-language']);
});

test('whatever asks to be shared alike is, whatever forbids adapting is not adapted, and CC0 goes with all', () => {
  for (const licence of originLicences) {
    const allowed: readonly string[] = licencesForAdapting(licence);
    if (licence.includes('ND')) expect(allowed).toEqual([]);
    else if (licence.includes('SA')) expect(allowed).toEqual([licence]);
    else if (licence === 'CC0-1.0') expect(allowed).toEqual(licences);
    else expect([allowed.includes(licence), allowed.includes('CC0-1.0')]).toEqual([true, false]);
    if (licence.includes('NC')) for (const each of allowed) expect(each).toContain('NC');
  }
});
