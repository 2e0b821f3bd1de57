import { pointKey, untouched, type PathState } from './fold.ts';

/** What a lesson asks for, from its front matter and its text. */
export interface LessonRule {
  readonly source: string;
  readonly point: string;
  readonly rule: 'marked' | 'practice' | 'check';
  /** Points of its device practices. */
  readonly practices: readonly string[];
  /** Points of the questions of its check quizzes. */
  readonly checkQuestions: readonly string[];
}

/** Two facts about a lesson, kept apart, and what follows from them. */
export interface LessonState {
  /** She said so herself. */
  readonly isMarked: boolean;
  readonly markedOn: string | null;
  /** The lesson's own rule is met; the server alone decides it. */
  readonly isRuleMet: boolean;
  /** Either of the two: a bird flies. */
  readonly isDone: boolean;
  readonly practised: readonly string[];
  readonly answeredRight: readonly string[];
}

/** Both facts about a lesson. A rule that asks for nothing (a text without the practices it speaks of) is met by her mark. */
export function lessonState({ source, point, rule, practices, checkQuestions }: LessonRule, path: PathState): LessonState {
  const at = (name: string) => path.get(pointKey(source, name)) ?? untouched;
  const { markedOn } = at(point);
  const practised = practices.filter((name) => at(name).isPractised);
  const answeredRight = checkQuestions.filter((name) => at(name).isAnsweredRight);
  const asked = { marked: 0, practice: practices.length, check: checkQuestions.length }[rule];
  const given = { marked: 0, practice: practised.length, check: answeredRight.length }[rule];
  const isRuleMet = asked === 0 ? markedOn !== null : given === asked;
  return { isMarked: markedOn !== null, markedOn, isRuleMet, isDone: markedOn !== null || isRuleMet, practised, answeredRight };
}
