import type { LanguageTag } from '#libs/kernel/shared';
import { coursePath } from '#libs/courses/shared';
import { pointAnchor } from '#libs/mdx/shared';
import { AnswerQuestionMutation, RecordEventsMutation, RetractMarksMutation, type Answered } from '#libs/progress/web';
import { notFound, type PageStart } from './page.ts';
import { LessonQuery } from './queries.ts';

/** What was done, and where on the page it stands. */
interface Done {
  readonly done: string | null;
  readonly at: string;
}

/** What came of a form on a lesson's page: back to the page, the first words, an answer, or a refusal (at a question, when it has one). */
export type Outcome =
  | Done
  | { readonly words: readonly string[]; readonly answered: Answered | null; readonly next: Done }
  | { readonly answered: Answered }
  | { readonly refused: string; readonly at: string | null; readonly chosen: readonly number[] };

/** Where on a lesson's page somebody goes on after that. */
export function addressAfter(page: string, { done, at }: Done): string {
  return `${page}${done ? `?hecho=${done}` : ''}#${at}`;
}

interface Place {
  readonly course: string;
  readonly lesson: string;
}

/** Does what a form on a lesson's page asks for. */
export async function act(page: PageStart, place: Place, form: FormData): Promise<Outcome> {
  const intent = String(form.get('intent'));
  if (intent === 'answer') return answer(page, place, form, page.contentLanguage);
  const { course, lesson: slug } = place;
  const asked = { course, slug, place: coursePath(course, slug).slice(1), language: page.language };
  const { lesson } = await page.ask(LessonQuery, asked);
  if (!lesson) throw notFound();
  const { source } = lesson.course;
  const practice = String(form.get('practice') ?? '');
  const acts: Record<string, () => Promise<Outcome>> = {
    mark: () => record(page, source, lesson.point, 'MARKED'),
    unmark: () => retract(page, source, lesson.point, 'MARKED'),
    practise: () => record(page, source, practice, 'PRACTISED'),
    unpractise: () => retract(page, source, practice, 'PRACTISED'),
  };
  const wanted = Object.hasOwn(acts, intent) ? acts[intent] : undefined;
  if (!wanted) throw notFound();
  return wanted();
}

type Kind = 'MARKED' | 'PRACTISED';

async function record({ ask }: PageStart, source: string, point: string, kind: Kind): Promise<Outcome> {
  const { recordEvents } = await ask(RecordEventsMutation, { input: { events: [{ source, point, kind }] } });
  const refusal = recordEvents.refusal ?? recordEvents.refused[0];
  if (refusal) return { refused: refusal.message, at: null, chosen: [] };
  const next = kind === 'MARKED' ? { done: 'marked', at: 'hecho' } : { done: 'practised', at: pointAnchor(point) };
  return recordEvents.recoveryWords ? { words: recordEvents.recoveryWords, answered: null, next } : next;
}

async function retract({ ask }: PageStart, source: string, point: string, kind: Kind): Promise<Outcome> {
  const { retractMarks } = await ask(RetractMarksMutation, { input: { source, point, kind } });
  if (retractMarks.refusal) return { refused: retractMarks.refusal.message, at: null, chosen: [] };
  return { done: 'unmarked', at: kind === 'MARKED' ? 'hecho' : pointAnchor(point) };
}

async function answer({ ask }: PageStart, { course, lesson }: Place, form: FormData, language: LanguageTag): Promise<Outcome> {
  const question = String(form.get('question') ?? '');
  const options = form
    .getAll('option')
    .map(Number)
    .filter((option) => Number.isInteger(option) && option >= 0 && option <= 20);
  const input = { course, lesson, question, options: options.slice(0, 20), language, keep: form.has('keep') };
  const { answerQuestion } = await ask(AnswerQuestionMutation, { input });
  if (answerQuestion.refusal) {
    // Where the question is gone, the page says so above: there is no place of its own any more.
    const at = answerQuestion.refusal.code === 'QUESTION_UNKNOWN' ? null : question;
    return { refused: answerQuestion.refusal.message, at, chosen: options };
  }
  const { isRight, isKept, chosen, recoveryWords } = answerQuestion;
  const answered = { question, isRight, isKept, chosen };
  return recoveryWords ? { words: recoveryWords, answered, next: { done: null, at: pointAnchor(question) } } : { answered };
}
