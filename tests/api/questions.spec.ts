import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { KeyChange, OutsideKey, Places } from '#libs/platform/server';
import { QuestionEndings } from '../../libs/resources/server/questions/question-endings.ts';
import { testKey } from '../support/filled-database.ts';
import { workshop } from '../support/fixture-course.ts';
import { aGroup, aHolder, auditOf, noticesOf, type SomeGroup } from '../support/groups.ts';
import { aPerson, change, goodPassphrase, type Person } from '../support/people.ts';
import { answer, ask, fateOf, goodQuestion, publish, questionsOf, readQuestion, seen, seenBy } from '../support/questions.ts';
import { listenToStatements } from '../support/statements.ts';
import { aSchool, firstDay, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let farm: SomeGroup;
let [asker, trainer, other, editor]: Person[] = [];

beforeAll(async () => {
  school = await aSchool();
  farm = await aGroup(school, 'organisation', await aGroup(school, 'node'));
  asker = await aPerson(school);
  [trainer, other, editor] = [
    await aHolder(school, 'trainer', farm),
    await aHolder(school, 'trainer', farm),
    await aHolder(school, 'editor', farm),
  ];
}, patience);
afterAll(() => school?.close());

const rowOf = async (id: string) =>
  (await school.rows.query<Record<string, unknown>>('select * from questions where id = $1', [id])).rows[0];
const told = async (person: Person) => (await noticesOf(person)).map(({ kind }) => kind);

/** Asked, answered and published; gives its slug. */
async function published(more: object = {}): Promise<string> {
  const { id } = await ask(asker!, more);
  await answer(trainer!, id);
  const { slug } = (await seen(editor!, id))!;
  expect(await publish(editor!, id)).toBeNull();
  return slug;
}

test('what somebody asks waits for those who know, and nobody else finds it', async () => {
  const { id, state } = await ask(asker!);
  expect(state).toBe('OPEN');
  const found = (await seen(trainer!, id))!;
  expect(found).toMatchObject({
    question: goodQuestion.question,
    details: goodQuestion.details,
    state: 'OPEN',
    isOwn: false,
    source: null,
  });
  expect(await readQuestion(school.visitor(), found.slug)).toBeNull();
  await expect(seenBy(await aHolder(school, 'member', farm))).rejects.toThrow('FORBIDDEN');
  expect(await fateOf(school.visitor(), 'askQuestion', goodQuestion)).toBe('UNAUTHENTICATED');
});

test('the rows tell neither what was asked and answered, nor by whom', async () => {
  const secret = 'palabra que nadie mas escribe';
  const { id } = await ask(asker!, { question: secret, details: secret });
  await answer(trainer!, id, secret);
  await fateOf(editor!, 'askAnswerChanges', { id, revision: 1, wish: secret });
  const { rows } = await school.rows.query<{ all: string }>('select questions::text as all from questions where id = $1', [id]);
  for (const trace of [secret, Buffer.from(secret).toString('hex'), asker!.id, trainer!.id]) expect(rows[0]!.all).not.toContain(trace);
});

test('an answer that has faults is not sent in; one that has none belongs to who sent it first', async () => {
  const { id } = await ask(asker!);
  expect(await answer(trainer!, id, '<Nada>')).toBe('unclosed-tag');
  expect((await seen(trainer!, id))!.state).toBe('OPEN');
  expect(await answer(trainer!, id)).toBeNull();
  expect((await seen(trainer!, id))!).toMatchObject({ state: 'ANSWERED', isOwn: true, revision: 1 });
  expect(await seen(other!, id)).toBeNull();
  expect(await answer(other!, id)).toBe('NOT_FOUND');
  expect(await questionsOf(asker!)).toContainEqual(expect.objectContaining({ id, state: 'ANSWERED' }));
});

test('a reviewer asks for changes, sees the next answer, and publishes it in words that name nobody', async () => {
  const { id } = await ask(asker!, { details: 'Mi vecina Fulana dice que no.' });
  await answer(trainer!, id);
  expect(await fateOf(editor!, 'askAnswerChanges', { id, revision: 1, wish: 'Falta la fuente' })).toBeNull();
  expect(await seen(trainer!, id)).toMatchObject({ state: 'CHANGES_ASKED', wish: 'Falta la fuente' });
  expect(await told(trainer!)).toContain('answer-changes-asked');
  await answer(trainer!, id, 'Con fuente.');
  const words = { question: '¿Cómo la hacemos?', details: '', topic: 'DEVICES' };
  expect(await fateOf(editor!, 'publishAnswer', { id, revision: 1, ...words })).toBe('ANSWER_NEWER');
  const { slug } = (await seen(editor!, id))!;
  expect(await publish(editor!, id, words)).toBeNull();
  const read = {
    slug,
    question: '¿Cómo la hacemos?',
    details: '',
    topic: 'DEVICES',
    source: 'Con fuente.',
    blocks: [['p', 'Con fuente.']],
  };
  expect(await readQuestion(school.visitor(), slug)).toMatchObject(read);
});

test('once it is published nobody can tell who asked, nor how it was written; both who asked and who answered are told', async () => {
  const { id } = await ask(asker!);
  await answer(trainer!, id);
  expect(await publish(editor!, id)).toBeNull();
  expect(await rowOf(id)).toMatchObject({ asker_tag: null, sealed_asker: null, sealed_question: null, sealed_answer: null });
  expect((await questionsOf(asker!)).map((question) => question.id)).not.toContain(id);
  expect([await told(asker!), await told(trainer!)]).toEqual([
    expect.arrayContaining(['question-published']),
    expect.arrayContaining(['answer-published']),
  ]);
  const own = JSON.stringify(await noticesOf(asker!));
  expect(own).not.toContain(goodQuestion.question);
  expect(await publish(editor!, id)).toBe('NOT_FOUND');
  expect(await answer(trainer!, id)).toBe('NOT_FOUND');
});

test(
  'nobody publishes her own answer once another can; alone she may',
  async () => {
    const alone = await aSchool();
    try {
      const [person, only] = [await aPerson(alone), await aHolder(alone, 'editor')];
      const [first, second] = [await ask(person), await ask(person)];
      for (const { id } of [first, second]) await answer(only, id);
      expect(await publish(only, first.id)).toBeNull();
      await aHolder(alone, 'editor', await aGroup(alone, 'node'));
      expect(await publish(only, second.id)).toBe('OWN_ANSWER');
    } finally {
      await alone.close();
    }
  },
  patience,
);

test('a question that is closed is gone, and whoever asked it reads why', async () => {
  const { id } = await ask(asker!);
  expect(await fateOf(trainer!, 'closeQuestion', { id, reason: 'Ya está en la guía' })).toBe('FORBIDDEN');
  expect(await fateOf(editor!, 'closeQuestion', { id, reason: 'Ya está en la guía' })).toBeNull();
  expect(await rowOf(id)).toBeUndefined();
  expect((await noticesOf(asker!)).map(({ sentence }) => sentence)).toContainEqual(expect.stringContaining('Ya está en la guía'));
  expect(await seen(trainer!, id)).toBeNull();
});

test('who asked takes her question back, and who answered her answer; nobody else does', async () => {
  const { id } = await ask(asker!);
  await answer(trainer!, id);
  expect(await fateOf(other!, 'takeBackAnswer', { id })).toBe('NOT_FOUND');
  expect(await fateOf(trainer!, 'takeBackAnswer', { id })).toBeNull();
  expect(await seen(other!, id)).toMatchObject({ state: 'OPEN', source: null });
  expect(await fateOf(other!, 'takeBackQuestion', { id })).toBe('NOT_FOUND');
  expect(await fateOf(asker!, 'takeBackQuestion', { id })).toBeNull();
  expect(await rowOf(id)).toBeUndefined();
});

test('a published question is withdrawn for good by those who review, and decisions stand in the log without its words', async () => {
  const slug = await published();
  const { data } = await editor!.ask<{ studioQuestion: { id: string } }>(`{ studioQuestion(slug: "${slug}") { id } }`);
  const { id } = data!.studioQuestion;
  expect(await fateOf(trainer!, 'withdrawQuestion', { id })).toBe('FORBIDDEN');
  expect(await fateOf(editor!, 'withdrawQuestion', { id })).toBeNull();
  expect(await readQuestion(school.visitor(), slug)).toBeNull();
  expect(await told(trainer!)).toContain('answer-withdrawn');
  const log = await auditOf(await aHolder(school, 'administrator'));
  expect(log.map(({ act }) => act)).toEqual(expect.arrayContaining(['question-published', 'question-withdrawn', 'question-closed']));
  expect(JSON.stringify(log)).not.toContain(goodQuestion.question);
});

test('a question is about a text that is there, stands beside it, and says its title as long as everybody can read that', async () => {
  const place = `cursos/${workshop.slug}/${workshop.marked.lesson}`;
  const slug = await published({ about: place });
  expect(await readQuestion(school.visitor(), slug)).toMatchObject({ about: { place, title: expect.any(String) } });
  const beside = async () =>
    (
      await school.ask<{ questionsAbout: { slug: string }[] }>('query ($place: Place!) { questionsAbout(place: $place) { slug } }', {
        place,
      })
    ).data!.questionsAbout;
  expect(await beside()).toEqual([{ slug }]);
  for (let at = 0; at < 5; at++) await published({ about: place });
  expect(await beside()).toHaveLength(5);
  expect((await ask(asker!, { about: `cursos/${workshop.slug}/${workshop.withdrawn.lesson}` })).about).toBeNull();
});

test('with a text that is gone for good go the answers about it, and what waits is not about it any more', async () => {
  const place = `cursos/${workshop.slug}/${workshop.practice.lesson}`;
  const [slug, apart] = [await published({ about: place }), await published()];
  const waiting = await ask(asker!, { about: place });
  await school.nest.get(Places).forget(place);
  expect([await readQuestion(school.visitor(), slug), (await readQuestion(school.visitor(), apart))?.['slug']]).toEqual([null, apart]);
  expect((await questionsOf(asker!)).find(({ id }) => id === waiting.id)).toMatchObject({ question: goodQuestion.question, about: null });
  expect((await seen(trainer!, waiting.id))!.about).toBeNull();
});

test('the questions come in parts and by topic, and their statements do not grow with them', async () => {
  for (let at = 0; at < 3; at++) {
    const { id } = await ask(asker!);
    await answer(trainer!, id);
    await publish(editor!, id, { topic: 'ECONOMY' });
  }
  const statements = listenToStatements(school.nest);
  const list = async (first: number, after: string | null = null) =>
    (
      await school.ask<{
        questions: { edges: { node: { slug: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
      }>(
        `query ($first: Int!, $after: String) { questions(topic: ECONOMY, first: $first, after: $after) {
          edges { node { slug source } } pageInfo { hasNextPage endCursor } } }`,
        { first, after },
      )
    ).data!.questions;
  const one = await list(2);
  const two = await list(2, one.pageInfo.endCursor);
  expect([one.pageInfo.hasNextPage, two.pageInfo.hasNextPage]).toEqual([true, false]);
  expect(new Set([...one.edges, ...two.edges].map(({ node }) => node.slug)).size).toBe(3);
  expect((await statements.during(() => list(3))).length).toBe((await statements.during(() => list(1))).length);
});

test('what waits is counted in the studio, for each as far as it is hers to do', async () => {
  const waits = async (person: Person) =>
    (await person.ask<{ studioCounts: { place: string; count: number }[] }>('{ studioCounts { place count } }')).data!.studioCounts.find(
      ({ place }) => place === 'preguntas',
    )?.count ?? 0;
  const [ofTrainer, ofEditor] = [await waits(trainer!), await waits(editor!)];
  const { id } = await ask(asker!);
  expect([await waits(trainer!), await waits(editor!)]).toEqual([ofTrainer + 1, ofEditor + 1]);
  await answer(trainer!, id);
  expect([await waits(trainer!), await waits(editor!)]).toEqual([ofTrainer, ofEditor + 1]);
});

test('what nobody answers within 90 days is gone, and whoever asked is told; an answer in review has longer', async () => {
  const person = await aPerson(school);
  const [waiting, answered] = [await ask(person), await ask(person)];
  await answer(trainer!, answered.id);
  const endings = school.nest.get(QuestionEndings);
  try {
    school.today('2027-02-20');
    await endings.end();
    expect(await rowOf(waiting.id)).toBeDefined();
    school.today('2027-02-21');
    await endings.end();
    expect([await rowOf(waiting.id), await rowOf(answered.id)]).toEqual([undefined, expect.anything()]);
    school.today('2027-05-22');
    await endings.end();
    expect(await rowOf(answered.id)).toBeUndefined();
  } finally {
    school.today(firstDay);
  }
  expect(await told(person)).toEqual(['question-ended', 'question-ended']);
});

test(
  'one person has no more than twenty questions waiting, and asks a few a day',
  async () => {
    const person = await aPerson(school);
    for (let at = 0; at < 20; at++) await ask(person);
    expect(await fateOf(person, 'askQuestion', goodQuestion)).toBe('QUESTIONS_FULL');
    const bounded = await aSchool({ bounds: [] });
    try {
      const one = await aPerson(bounded);
      const fates = [];
      for (let at = 0; at < 6; at++) fates.push(await fateOf(one, 'askQuestion', goodQuestion));
      expect(fates).toEqual([null, null, null, null, null, 'TOO_MANY']);
    } finally {
      await bounded.close();
    }
  },
  patience,
);

test('her copy holds what she asked and answered; with her account goes what she asked, and nothing is hers any more of what she answered', async () => {
  const person = await aHolder(school, 'trainer', farm);
  const asked = await ask(person, { question: 'Lo que pregunto yo' });
  const [waiting, out] = [await ask(asker!), await ask(asker!)];
  for (const { id } of [waiting, out]) await answer(person, id, 'Lo que respondo yo');
  await publish(editor!, out.id);
  const { data } = await person.ask<{ myData: { name: string; json: string }[] }>('{ myData { name json } }');
  const part = (name: string) => data!.myData.find((one) => one.name === name)!.json;
  expect([part('questions').includes('Lo que pregunto yo'), part('answers').includes('Lo que respondo yo')]).toEqual([true, true]);
  await change(person, 'eraseAccount', { passphrase: goodPassphrase, isConfirmed: true }, '');
  expect(await rowOf(asked.id)).toBeUndefined();
  expect(await rowOf(waiting.id)).toMatchObject({ state: 'open', answerer_tag: null, sealed_answer: null });
  expect(await rowOf(out.id)).toMatchObject({ state: 'published', answerer_tag: null, sealed_answerer: null });
});

test(
  'a newer key opens and finds what an older one closed',
  async () => {
    const before = await aSchool();
    const newer = Buffer.alloc(32, 7);
    try {
      const [person, one] = [await aPerson(before), await aHolder(before, 'trainer')];
      const { id } = await ask(person);
      await answer(one, id);
      const counts = await before.nest.get(KeyChange).move(new OutsideKey(testKey), new OutsideKey(testKey, [newer]));
      expect(counts['questions']).toBe(1);
      const after = await aSchool({ newerKeys: [newer], database: before.database });
      try {
        const again = (who: Person) => after.visitor({ cookies: who.cookies });
        expect(await questionsOf(again(person))).toEqual([expect.objectContaining({ id, question: goodQuestion.question })]);
        expect(await seen(again(one), id)).toMatchObject({ isOwn: true, source: 'Una **lista** en papel.' });
      } finally {
        await after.close();
      }
    } finally {
      await before.close();
    }
  },
  patience,
);
