import { expect, test } from '@jest/globals';
import { draftIn, typedOf, type GivenContent } from './typed-content.ts';

const content: GivenContent = {
  kind: 'CARD',
  language: 'qu',
  licence: 'CC_BY_4_0',
  topics: ['CARE', 'RISK'],
  level: 'DEEPEN',
  minutes: 20,
  title: 'Frases',
  summary: 'Para la asamblea',
  source: 'Hola\n\n- [ ] Mira',
  isSigned: true,
  isComposed: false,
  reviewBy: '2027-01-31',
  adaptedFrom: null,
  translatedFrom: 'aporte-abc',
  workVersion: 2,
  origin: { title: 'Obra', address: 'https://example.org', licence: 'CC_BY_ND_4_0' },
  changes: 'Otro idioma',
};
const sent = { id: 'x', revision: '4', group: 'g', resource: '' };

test('a form that nobody changed holds the content that it was filled with', () => {
  const { draft, unfit } = draftIn({ ...typedOf(content), ...sent });
  expect(draft).toEqual({ id: 'x', revision: 4, group: 'g', resource: null, content });
  expect(unfit).toEqual({});
  const bare: GivenContent = {
    ...content,
    topics: [],
    minutes: 0,
    isSigned: false,
    reviewBy: null,
    translatedFrom: null,
    workVersion: null,
    origin: null,
  };
  expect(draftIn({ ...typedOf(bare), ...sent }).draft.content).toEqual(bare);
});

test('the ends of lines of a form become those of a text', () => {
  expect(draftIn({ ...typedOf(content), source: 'a\r\n\r\nb\rc' }).draft.content.source).toBe('a\n\nb\nc');
});

test.each([
  ['minutes', 'una hora'],
  ['minutes', '481'],
  ['minutes', '1.5'],
  ['reviewBy', '31/01/2027'],
  ['reviewBy', '2027-02-30'],
  ['adaptedFrom', 'Frases de paso'],
  ['translatedFrom', 'a--b'],
])('%s is not taken as "%s", and that is said at its field', (name, value) => {
  expect(Object.keys(draftIn({ ...typedOf(content), [name]: value }).unfit)).toEqual([name]);
});

test('a resource is known by its address too', () => {
  const typed = { ...typedOf(content), adaptedFrom: 'https://escuela.example/es/biblioteca/aporte-xyz/?a=b#c' };
  expect(draftIn(typed).draft.content.adaptedFrom).toBe('aporte-xyz');
});

test('a work from elsewhere is there as soon as something is said of it', () => {
  const origin = (more: object) => draftIn({ ...typedOf({ ...content, origin: null }), ...more }).draft.content.origin;
  expect(origin({ 'origin-licence': 'CC0_1_0' })).toBeNull();
  expect(origin({ 'origin-title': ' Obra ' })).toEqual({ title: 'Obra', address: '', licence: 'CC_BY_4_0' });
});

test.each([
  ['the newer version where she says that she saw it', { 'work-newer': '3', 'work-seen': 'on' }, 3],
  ['the one that she had while she does not say so', { 'work-newer': '3' }, 2],
  ['the one that she had where there is none newer', { 'work-seen': 'on' }, 2],
  ['none of another work, which the form does not know', { translatedFrom: 'aporte-otro', 'work-newer': '3', 'work-seen': 'on' }, null],
])('a text stands on %s', (_, more, version) => {
  expect(draftIn({ ...typedOf(content), ...more }).draft.content.workVersion).toBe(version);
});
