import type { Client } from './client.ts';
import { attempt } from './groups.ts';
import type { Person } from './people.ts';

/** What somebody asks. */
export const goodQuestion = {
  question: '¿Cómo hacemos una lista de contactos segura?',
  details: 'Somos doce y usamos teléfonos viejos.',
  topic: 'CARE',
  language: 'es',
};

/** A question as those see it who answer and decide. */
export interface SeenQuestion {
  readonly id: string;
  readonly slug: string;
  readonly state: string;
  readonly question: string;
  readonly details: string;
  readonly revision: number;
  readonly isOwn: boolean;
  readonly about: string | null;
  readonly source: string | null;
  readonly blocks: unknown;
  readonly wish: string | null;
}

/** What somebody's own question is to her. */
export interface MyQuestion {
  readonly id: string;
  readonly state: string;
  readonly question: string;
  readonly about: string | null;
}

/** Runs a change of questions and gives whatever kept it from being made; null when nothing did. */
export async function fateOf(client: Client, name: string, input: object): Promise<string | null> {
  const { error, code } = await attempt(client, name, input, 'isDone');
  return error ?? code;
}

/** What somebody asked that is not published. */
export async function questionsOf(client: Client): Promise<MyQuestion[]> {
  return (await client.ask<{ myQuestions: MyQuestion[] }>('{ myQuestions { id state question about } }')).data!.myQuestions;
}

/** Asks, and gives the question as its asker sees it. */
export async function ask(client: Client, more: object = {}): Promise<MyQuestion> {
  const known = new Set((await questionsOf(client)).map(({ id }) => id));
  const why = await fateOf(client, 'askQuestion', { ...goodQuestion, ...more });
  if (why) throw new Error(why);
  return (await questionsOf(client)).find(({ id }) => !known.has(id))!;
}

/** All that this person may answer, answered, or decides about. */
export async function seenBy(client: Client): Promise<SeenQuestion[]> {
  const { data, errors } = await client.ask<{ studioQuestions: SeenQuestion[] }>(
    '{ studioQuestions { id slug state question details revision isOwn about source blocks wish } }',
  );
  if (errors) throw new Error(errors[0]!.extensions.code);
  return data!.studioQuestions;
}

/** One of those; null when it does not exist for her. */
export async function seen(client: Client, id: string): Promise<SeenQuestion | null> {
  return (await seenBy(client)).find((each) => each.id === id) ?? null;
}

/** Sends an answer in; gives what kept it from being sent in, or the codes of what is wrong with its text. */
export async function answer(client: Client, id: string, source = 'Una **lista** en papel.'): Promise<string | null> {
  const { error, code, payload } = await attempt(client, 'sendAnswer', { id, source }, 'issues { code }');
  const issues = (payload['issues'] ?? []) as { code: string }[];
  return error ?? code ?? (issues.map((issue) => issue.code).join(' ') || null);
}

/** Publishes the answer of a question in some words. */
export async function publish(reviewer: Person, id: string, words: object = {}): Promise<string | null> {
  const found = await seen(reviewer, id);
  const { question, details } = found ?? { question: 'x', details: '' };
  return fateOf(reviewer, 'publishAnswer', { id, revision: found?.revision ?? 1, question, details, topic: 'CARE', ...words });
}

/** A published question as everybody reads it. */
export async function readQuestion(client: Client, slug: string) {
  const { data, errors } = await client.ask<{ question: Record<string, unknown> | null }>(
    'query ($slug: Slug!) { question(slug: $slug) { slug question details topic language publishedOn blocks source about { place title } } }',
    { slug },
  );
  if (errors) throw new Error(errors[0]!.extensions.code);
  return data!.question;
}
