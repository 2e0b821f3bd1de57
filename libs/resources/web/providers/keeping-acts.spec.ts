import { expect, test } from '@jest/globals';
import { contentIn, keepingActs } from './keeping-acts.ts';

const typed = {
  ...{ intent: 'provider-added', item: '', name: ' Taller ', 'summary-es': 'Un taller.', 'summary-en': ' ', 'summary-quz': 'Huk.' },
  ...{ 'skill-HOSTING': 'on', 'skill-LEGAL': 'on', cost: 'FREE', languages: 'es, quz;pt', countries: 'mx BO', web: 'https://t.example' },
  ...{ source: 'https://t.example/s', reviewedOn: '2026-11-22' },
};

test('a form says of an organisation what was written, in each language in which something was', () => {
  expect(contentIn(typed)).toEqual({
    ...{ name: 'Taller', cost: 'FREE', skills: ['HOSTING', 'LEGAL'], languages: ['es', 'quz', 'pt'], countries: ['MX', 'BO'] },
    summary: [
      { language: 'es', text: 'Un taller.' },
      { language: 'quz', text: 'Huk.' },
    ],
    ...{ web: 'https://t.example', source: 'https://t.example/s', reviewedOn: '2026-11-22' },
  });
});

test('what is refused names each field at fault once', async () => {
  const refusal = {
    code: 'INVALID_INPUT',
    message: 'No.',
    fields: [{ path: 'summary.0.text' }, { path: 'summary.1.text' }, { path: 'web' }],
  };
  const ask = (() => Promise.resolve({ addProvider: { refusal } })) as never;
  expect(await keepingActs['provider-added']!(ask, typed, (id) => id)).toEqual([
    { message: 'No. resources.provider.summary, resources.provider.web.' },
  ]);
});
