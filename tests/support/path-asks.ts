import { randomUUID } from 'node:crypto';
import type { Client } from './client.ts';
import { workshop } from './fixture-course.ts';
import { firstDay } from './test-school.ts';

/** An event as a device sends it. */
export interface SentEvent {
  readonly id?: string;
  readonly source: string;
  readonly point: string;
  readonly kind: string;
  readonly day?: string;
  readonly retracts?: string;
}

/** Why something was not done. */
export interface Said {
  readonly code: string;
  readonly message: string;
}

/** What came of a batch. */
export interface RecordedBatch {
  readonly accepted: readonly string[];
  readonly refused: readonly (Said & { readonly id: string })[];
  readonly recoveryWords: readonly string[] | null;
  readonly refusal: Said | null;
}

/** Both facts about a lesson. */
export interface LessonFacts {
  readonly isMarked: boolean;
  readonly markedOn: string | null;
  readonly isRuleMet: boolean;
  readonly isDone: boolean;
  readonly practised: readonly string[];
  readonly answeredRight: readonly string[];
}

/** A device's mark on the first lesson of the fixture, unless said otherwise. */
export function anEvent(overrides: Partial<SentEvent> = {}): SentEvent & { readonly id: string } {
  return { id: randomUUID(), source: workshop.source, point: workshop.marked.lesson, kind: 'MARKED', day: firstDay, ...overrides };
}

/** The event that takes this one back. */
export function aRetraction(
  { id = '', source, point }: SentEvent,
  overrides: Partial<SentEvent> = {},
): SentEvent & { readonly id: string } {
  return anEvent({ source, point, kind: 'RETRACTED', retracts: id, ...overrides });
}

/** The same without what only a device knows, as a plain form sends it. */
export function fromForm({ source, point, kind }: SentEvent): SentEvent {
  return { source, point, kind };
}

const recordEvents = `mutation ($input: RecordEventsInput!) { recordEvents(input: $input) {
  accepted recoveryWords refusal { code message } refused { id code message } } }`;

/** Records a batch; fails when GraphQL itself does not take it. */
export async function record(client: Client, events: readonly SentEvent[], path?: string): Promise<RecordedBatch> {
  const answer = await client.ask<{ recordEvents: RecordedBatch }>(recordEvents, { input: { events, path } });
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.recordEvents;
}

/** Takes back what stands at a point. */
export async function retract(client: Client, { source, point, kind }: SentEvent): Promise<Said | null> {
  const { data, errors } = await client.ask<{ retractMarks: { refusal: Said | null } }>(
    'mutation ($input: RetractMarksInput!) { retractMarks(input: $input) { refusal { code message } } }',
    { input: { source, point, kind } },
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.retractMarks.refusal;
}

/** What came of an answer. */
export interface AnsweredQuestion {
  readonly isRight: boolean;
  readonly isKept: boolean;
  readonly recoveryWords: readonly string[] | null;
  readonly chosen: readonly { readonly option: number; readonly isRight: boolean; readonly feedback: string; readonly language: string }[];
  readonly refusal: Said | null;
}

const answerQuestion = `mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) {
  isRight isKept recoveryWords chosen { option isRight feedback language } refusal { code message } } }`;

/** Answers a question of the fixture. */
export async function answer(
  client: Client,
  lesson: string,
  question: string,
  options: readonly number[],
  more: object = {},
): Promise<AnsweredQuestion> {
  const input = { course: workshop.slug, lesson, question, options, ...more };
  const { data, errors } = await client.ask<{ answerQuestion: AnsweredQuestion }>(answerQuestion, { input });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.answerQuestion;
}

/** Brings a path back by its words. */
export async function recover(
  client: Client,
  words: string,
  bringCurrent = false,
  language = 'es',
): Promise<{ isRecovered: boolean; refusal: Said | null }> {
  const { data, errors } = await client.ask<{ recoverPath: { isRecovered: boolean; refusal: Said | null } }>(
    'mutation ($input: RecoverPathInput!) { recoverPath(input: $input) { isRecovered refusal { code message } } }',
    { input: { words, bringCurrent } },
    { 'accept-language': language },
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.recoverPath;
}

/** Erases the path of this client. */
export async function erase(client: Client, isConfirmed = true): Promise<{ isErased: boolean; refusal: Said | null }> {
  const { data, errors } = await client.ask<{ erasePath: { isErased: boolean; refusal: Said | null } }>(
    'mutation ($isConfirmed: Boolean!) { erasePath(input: { isConfirmed: $isConfirmed }) { isErased refusal { code message } } }',
    { isConfirmed },
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.erasePath;
}

/** The id of the client's path, or null. */
export async function pathOf(client: Client): Promise<string | null> {
  const { data } = await client.ask<{ myPath: { id: string } | null }>('{ myPath { id } }');
  return data?.myPath?.id ?? null;
}

/** What the client did with a lesson of the fixture; null for a visitor. */
export async function factsOf(client: Client, lesson: string): Promise<LessonFacts | null> {
  const { data, errors } = await client.ask<{ lesson: { myProgress: LessonFacts | null } }>(
    `query ($course: Slug!, $lesson: Slug!) { lesson(course: $course, slug: $lesson) {
      myProgress { isMarked markedOn isRuleMet isDone practised answeredRight } } }`,
    { course: workshop.slug, lesson },
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.lesson.myProgress;
}
