import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldEvents, pointKey } from './fold.ts';
import type { LearningEvent } from './learning-event.ts';

const points = ['una', 'dos'];
const day = fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22');

/** Events of one path as devices make them: distinct ids, some of them taking back another, sometimes at a wrong point. */
const history = fc
  .array(
    fc.record({
      point: fc.constantFrom(...points),
      kind: fc.constantFrom('READ', 'MARKED', 'PRACTISED', 'ANSWERED', 'RETRACTED'),
      day,
      isRight: fc.boolean(),
      target: fc.nat(30),
    }),
    { maxLength: 30 },
  )
  .map((rows) =>
    rows.map(({ kind, isRight, target, ...row }, at): LearningEvent => ({
      ...row,
      id: `event-${at}`,
      source: 'curso',
      kind: kind as LearningEvent['kind'],
      retracts: kind === 'RETRACTED' ? `event-${target}` : null,
      isRight: kind === 'ANSWERED' ? isRight : null,
    })),
  );

test('any order, duplication or split of the events tells the same path', () => {
  fc.assert(
    fc.property(
      history.chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }), fc.shuffledSubarray(events)),
      ),
      ([events, shuffled, again]) => {
        expect(new Map([...foldEvents([...shuffled, ...again])].sort())).toEqual(new Map([...foldEvents(events)].sort()));
      },
    ),
  );
});

test('more events never take a mark away, unless they retract it', () => {
  fc.assert(
    fc.property(history, history, (first, then) => {
      const later = then.filter(({ kind }) => kind !== 'RETRACTED').map((event) => ({ ...event, id: `later-${event.id}` }));
      const [before, after] = [foldEvents(first), foldEvents([...first, ...later])];
      for (const [key, state] of before)
        expect(after.get(key)?.markedOn === null).toBe(state.markedOn === null && after.get(key)?.markedOn === null);
    }),
  );
});

const mark: LearningEvent = { id: 'a', source: 'curso', point: 'una', kind: 'MARKED', day: '2026-11-22', retracts: null, isRight: null };
const undo: LearningEvent = { ...mark, id: 'b', kind: 'RETRACTED', retracts: 'a' };

test('a retraction that arrives before its mark still takes it back', () => {
  expect(foldEvents([undo, mark]).get(pointKey('curso', 'una'))).toBeUndefined();
});

test('a retraction at another point takes nothing back', () => {
  expect(foldEvents([mark, { ...undo, point: 'dos' }]).get(pointKey('curso', 'una'))?.markedOn).toBe('2026-11-22');
});

test('marking anew after taking back counts', () => {
  expect(foldEvents([mark, undo, { ...mark, id: 'c', day: '2026-11-23' }]).get(pointKey('curso', 'una'))?.markedOn).toBe('2026-11-23');
});

test('of two marks the first day counts', () => {
  expect(foldEvents([{ ...mark, id: 'c', day: '2026-11-23' }, mark]).get(pointKey('curso', 'una'))?.markedOn).toBe('2026-11-22');
});
