import { workshop } from '../support/fixture-course.ts';
import { done, nobody, plain, refusal, type Asking } from './asking.ts';
import { aQuestion, aReport } from './writings.ts';

/** An operation about which those decide who review, on a question made anew for each asking. */
const onAnswer = (call: string, more: object = {}, about: 'answered' | 'published' = 'answered'): Asking => ({
  call,
  rows: 'questions to review',
  about: {
    [about]: async (world) => ({ input: { id: (await aQuestion(world, about)).id, ...more } }),
    'no such question': () => ({ input: { id: nobody, ...more } }),
  },
});

const wording = { question: 'Una pregunta', details: '', topic: 'CARE' };

/** What cannot be sent in: it is looked at, and changes nothing. */
const answer = (id: string) => ({ input: { id, source: '<Nada>' } });

const onLesson = (variables: (place: string) => object): Asking['about'] => ({
  published: () => variables(`cursos/${workshop.slug}/${workshop.marked.lesson}`),
  unpublished: () => variables(`cursos/${workshop.slug}/${workshop.withdrawn.lesson}`),
  'no such lesson': () => variables(`cursos/${workshop.slug}/no-hay`),
});

/** What is read of questions and reports. */
export const questionQueries: Readonly<Record<string, Asking>> = {
  myQuestions: plain('{ myQuestions { id } }'),
  placedText: {
    call: '($place: Place!) { placedText(place: $place) { title parts { words } } }',
    rows: 'lessons',
    about: onLesson((place) => ({ place })),
  },
  problemReports: plain('{ problemReports { open { id } handled { id } counts { open } } }'),
  question: {
    call: '($slug: Slug!) { question(slug: $slug) { slug blocks source about { title } } }',
    rows: 'questions',
    about: {
      published: async (world) => ({ slug: (await aQuestion(world, 'published')).slug }),
      unpublished: async (world) => ({ slug: (await aQuestion(world, 'answered')).slug }),
      'no such question': () => ({ slug: 'no-hay' }),
    },
  },
  questions: plain('{ questions { edges { node { slug } } } }'),
  questionsAbout: plain('{ questionsAbout(place: "biblioteca/no-hay") { slug } }'),
  studioCounts: plain('{ studioCounts { place count } }'),
  studioQuestion: {
    call: '($slug: Slug!) { studioQuestion(slug: $slug) { slug source blocks wish } }',
    rows: 'questions in the studio',
    about: {
      open: async (world) => ({ slug: (await aQuestion(world, 'open')).slug }),
      'answered by oneself': async (world, answerer) => ({ slug: (await aQuestion(world, 'answered', { answerer })).slug }),
      'answered by somebody else': async (world) => ({ slug: (await aQuestion(world, 'answered')).slug }),
      'no such question': () => ({ slug: 'no-hay' }),
    },
  },
  studioQuestions: plain('{ studioQuestions { slug } }'),
};

/** What is changed of them. */
export const questionMutations: Readonly<Record<string, Asking>> = {
  askAnswerChanges: onAnswer(`askAnswerChanges(input: $input) ${done}`, { revision: 1, wish: 'Falta algo' }),
  askQuestion: plain(`askQuestion(input: $input) ${done}`, { input: { ...wording, language: 'es' } }),
  closeQuestion: onAnswer(`closeQuestion(input: $input) ${done}`, { reason: 'Ya se respondió' }),
  publishAnswer: onAnswer(`publishAnswer(input: $input) ${done}`, { revision: 1, ...wording }),
  reportProblem: {
    call: `reportProblem(input: $input) ${done}`,
    rows: 'lessons',
    about: onLesson((place) => ({ input: { place, language: 'es', kind: 'WRONG', text: 'Mal' } })),
  },
  sendAnswer: {
    call: `sendAnswer(input: $input) { issues { code } ${refusal} }`,
    rows: 'questions to answer',
    about: {
      open: async (world) => answer((await aQuestion(world, 'open')).id),
      'answered by oneself': async (world, answerer) => answer((await aQuestion(world, 'answered', { answerer })).id),
      'answered by somebody else': async (world) => answer((await aQuestion(world, 'answered')).id),
      published: async (world, answerer) => answer((await aQuestion(world, 'published', { answerer })).id),
      'no such question': () => answer(nobody),
    },
  },
  settleReport: {
    call: `settleReport(input: $input) ${done}`,
    rows: 'reports',
    about: {
      "of one's own organisation": async (world) => ({ input: { id: await aReport(world, world.groups.own), state: 'MENDED' } }),
      'of an organisation elsewhere': async (world) => ({ input: { id: await aReport(world, world.groups.elsewhere), state: 'MENDED' } }),
      'of the school itself': async (world) => ({ input: { id: await aReport(world, null), state: 'MENDED' } }),
      'no such report': () => ({ input: { id: nobody, state: 'MENDED' } }),
    },
  },
  takeBackAnswer: {
    call: `takeBackAnswer(input: $input) ${done}`,
    rows: 'answers',
    about: {
      "one's own": async (world, answerer) => ({ input: { id: (await aQuestion(world, 'answered', { answerer })).id } }),
      "somebody else's": async (world) => ({ input: { id: (await aQuestion(world, 'answered')).id } }),
      'no such question': () => ({ input: { id: nobody } }),
    },
  },
  takeBackQuestion: {
    call: `takeBackQuestion(input: $input) ${done}`,
    rows: 'asked questions',
    about: {
      "one's own": async (world, asker) => ({ input: { id: (await aQuestion(world, 'open', { asker })).id } }),
      "somebody else's": async (world) => ({ input: { id: (await aQuestion(world, 'open')).id } }),
      'no such question': () => ({ input: { id: nobody } }),
    },
  },
  withdrawQuestion: onAnswer(`withdrawQuestion(input: $input) ${done}`, {}, 'published'),
};
