import { expect, test } from '@jest/globals';
import { newStart } from './writing-start.ts';

const groups = [{ id: 'g1', title: { text: 'Uno', language: 'es' } }];
const work = {
  slug: 'aporte-obra',
  kind: 'GUIDE',
  language: 'es',
  licence: 'CC_BY_NC_SA_4_0',
  topics: ['CARE'],
  level: 'START',
  minutes: 10,
  title: 'Obra',
  summary: 'Para todas',
  source: 'Hola',
} as const;
const begin = (data: object, of: Parameters<typeof newStart>[1]['of'], language = 'es') =>
  newStart({ writingGroups: groups, ...data } as never, { kind: 'card', of }, 'id-1', '## Esqueleto', language);

test('a new text begins with its skeleton, in the language of the page', () => {
  expect(begin({}, null, 'pt')).toMatchObject({
    ...{ id: 'id-1', revision: '0', group: 'g1', resource: '' },
    ...{ kind: 'CARD', language: 'pt', source: '## Esqueleto', title: '' },
  });
});

test('an adaptation begins as its work is, says so, and keeps its licence', () => {
  expect(begin({ resource: work }, { as: 'adaptation', slug: work.slug })).toMatchObject({
    ...{ adaptedFrom: 'aporte-obra', translatedFrom: '', licence: 'CC_BY_NC_SA_4_0', language: 'es' },
    ...{ source: 'Hola', 'topic-CARE': 'on', resource: '', revision: '0', changes: '' },
  });
});

test('a translation begins in another language than its work', () => {
  const languageOf = (page: string) => begin({ resource: work }, { as: 'translation', slug: work.slug }, page)['language'];
  expect([languageOf('en'), languageOf('es')]).toEqual(['en', 'pt']);
  expect(begin({ resource: work }, { as: 'translation', slug: work.slug })).toMatchObject({
    translatedFrom: 'aporte-obra',
    adaptedFrom: '',
  });
});

test('a new version begins with the newest one, and changes the same contribution', () => {
  const content = { ...work, isSigned: true, reviewBy: null, adaptedFrom: null, translatedFrom: null, origin: null, changes: '' };
  const versions = [{ content }, { content: { ...content, title: 'La de antes' } }];
  expect(begin({ contribution: { slug: 'aporte-mio', isOwn: true, versions } }, { as: 'version', slug: 'aporte-mio' })).toMatchObject({
    ...{ resource: 'aporte-mio', id: 'id-1', revision: '0', title: 'Obra', isSigned: 'on' },
  });
});

test('a new version of what stands on a work that changed since asks about that', () => {
  const content = { ...work, isSigned: true, reviewBy: null, adaptedFrom: 'aporte-otra', translatedFrom: null, origin: null, changes: '' };
  const own = { slug: 'aporte-mio', isOwn: true, work: { now: { number: 3 } }, versions: [{ content: { ...content, workVersion: 1 } }] };
  const begun = (hasWorkChanged: boolean) => begin({ contribution: { ...own, hasWorkChanged } }, { as: 'version', slug: 'aporte-mio' });
  expect(begun(true)).toMatchObject({ work: 'aporte-otra', 'work-version': '1', 'work-newer': '3' });
  expect(begun(false)['work-newer']).toBeUndefined();
});

test('a text made of an answer begins with the question as its title, cut where it is too long for one', () => {
  const question = { question: '¿Cómo?', topic: 'RISK', language: 'pt', source: 'Assim.' } as const;
  const of = { as: 'answer', slug: 'pregunta-1' } as const;
  expect(begin({ question }, of)).toMatchObject({ kind: 'GUIDE', title: '¿Cómo?', source: 'Assim.', language: 'pt', 'topic-RISK': 'on' });
  const long = begin({ question: { ...question, question: 'muy larga '.repeat(30) } }, of)['title']!;
  expect([long.length <= 120, long.startsWith('muy larga muy'), long.endsWith(' ')]).toEqual([true, true, false]);
});
