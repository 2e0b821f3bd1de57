import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recoveryWords } from '#libs/people/shared';
import { workshop } from '../support/fixture-course.ts';
import { anEvent } from '../support/path-asks.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => void (school = await aSchool()), patience);
afterAll(() => school?.close());

const refused: readonly (readonly [code: string, field: string, mutation: string, variables?: object])[] = [
  ['WORDS_OF_NOBODY', 'recoverPath', 'mutation ($words: String!) { recoverPath(input: { words: $words }) { refusal { code message } } }'],
  ['WORDS_MISSING', 'recoverPath', 'mutation { recoverPath(input: { words: "" }) { refusal { code message } } }'],
  ['WORD_UNKNOWN', 'recoverPath', 'mutation { recoverPath(input: { words: "xilofono" }) { refusal { code message } } }'],
  ['PATH_UNKNOWN', 'erasePath', 'mutation { erasePath(input: { isConfirmed: true }) { refusal { code message } } }'],
  ['NOTHING_TO_RECORD', 'recordEvents', 'mutation { recordEvents(input: { events: [] }) { refusal { code message } } }'],
  [
    'NOTHING_CHOSEN',
    'answerQuestion',
    `mutation { answerQuestion(input: { course: "${workshop.slug}", lesson: "con-preguntas", question: "pregunta-una", options: [] }) { refusal { code message } } }`,
  ],
];

async function messageOf([code, field, mutation]: (typeof refused)[number], language: string): Promise<string> {
  const { data } = await school.ask<Record<string, { refusal: { code: string; message: string } }>>(
    mutation,
    { words: recoveryWords.slice(100, 108).join(' ') },
    { 'accept-language': language },
  );
  const refusal = data![field]!.refusal;
  expect(refusal.code).toBe(code);
  return refusal.message;
}

test.each(refused)('%s is said in each language of the interface, and never as its own name', async (...which) => {
  const messages = await Promise.all(['es', 'en', 'pt'].map((language) => messageOf(which, language)));
  expect(new Set(messages).size).toBe(3);
  for (const message of messages) expect(message).not.toMatch(/refusal\.|_|\{/);
});

test('the browser says which language it likes best; what it likes and nobody speaks here is Spanish', async () => {
  const [which] = refused;
  const [es, en, pt] = await Promise.all(['es', 'en', 'pt'].map((language) => messageOf(which!, language)));
  expect(await messageOf(which!, 'fr-FR, pt-BR;q=0.8, en;q=0.3')).toBe(pt);
  expect(await messageOf(which!, 'EN-gb')).toBe(en);
  expect(await messageOf(which!, 'en;q=0, es;q=0.1')).toBe(es);
  for (const odd of ['', 'qu', '*', ';;;q=,,', 'e'.repeat(9000).slice(0, 4000)]) expect(await messageOf(which!, odd)).toBe(es);
});

test('a refused event of a batch is explained in the language of the reader too', async () => {
  const explained = async (language: string) => {
    const { data } = await (
      await school.learner()
    ).ask<{ recordEvents: { refused: { message: string }[] } }>(
      'mutation ($events: [LearningEventInput!]!) { recordEvents(input: { events: $events }) { refused { message } } }',
      { events: [anEvent({ point: 'no-hay' })] },
      { 'accept-language': language },
    );
    return data!.recordEvents.refused[0]!.message;
  };
  const messages = await Promise.all(['es', 'en', 'pt'].map(explained));
  expect(new Set(messages).size).toBe(3);
  for (const message of messages) expect(message).not.toMatch(/refusal\./);
});
