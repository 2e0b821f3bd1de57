import { expect, test } from '@jest/globals';
import { foldEvents } from './fold.ts';
import type { LearningEvent } from './learning-event.ts';
import { lessonState, type LessonRule } from './lesson-state.ts';

const lesson: LessonRule = { source: 'curso', point: 'una', rule: 'marked', practices: ['p1', 'p2'], checkQuestions: ['q1', 'q2'] };
const happened = (point: string, kind: LearningEvent['kind'], isRight: boolean | null = null): LearningEvent => ({
  id: `${point} ${kind} ${isRight}`,
  source: 'curso',
  point,
  kind,
  day: '2026-11-22',
  retracts: null,
  isRight,
});
const facts = (rule: LessonRule['rule'], ...events: LearningEvent[]) => {
  const { isMarked, isRuleMet, isDone } = lessonState({ ...lesson, rule }, foldEvents(events));
  return { isMarked, isRuleMet, isDone };
};

test('her mark and the rule are two facts', () => {
  expect(facts('check', happened('una', 'MARKED'))).toEqual({ isMarked: true, isRuleMet: false, isDone: true });
  expect(facts('practice', happened('p1', 'PRACTISED'), happened('p2', 'PRACTISED'))).toEqual({
    isMarked: false,
    isRuleMet: true,
    isDone: true,
  });
});

test('half of the practices or of the answers is not enough, and a wrong answer is none', () => {
  expect(facts('practice', happened('p1', 'PRACTISED')).isRuleMet).toBe(false);
  expect(facts('check', happened('q1', 'ANSWERED', true), happened('q2', 'ANSWERED', false)).isRuleMet).toBe(false);
  expect(
    facts('check', happened('q1', 'ANSWERED', true), happened('q2', 'ANSWERED', false), happened('q2', 'ANSWERED', true)).isRuleMet,
  ).toBe(true);
});

test('a rule that asks for nothing is met by her mark, not by nothing', () => {
  expect(lessonState({ ...lesson, rule: 'check', checkQuestions: [] }, foldEvents([])).isRuleMet).toBe(false);
  expect(facts('marked', happened('una', 'MARKED'))).toEqual({ isMarked: true, isRuleMet: true, isDone: true });
});

test('reading is never completing', () => {
  expect(facts('marked', happened('una', 'READ'))).toEqual({ isMarked: false, isRuleMet: false, isDone: false });
});
