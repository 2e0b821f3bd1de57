import type { LearningEvent } from './learning-event.ts';

/** What the events at one point add up to. */
export interface PointState {
  readonly isRead: boolean;
  /** The first day that she marked it and did not take back; null when not marked. */
  readonly markedOn: string | null;
  readonly isPractised: boolean;
  readonly isAnsweredRight: boolean;
}

/** The state of a point where nothing happened. */
export const untouched: PointState = { isRead: false, markedOn: null, isPractised: false, isAnsweredRight: false };

/** States by `source/point`. */
export type PathState = ReadonlyMap<string, PointState>;

/** Where a point's state stands in a `PathState`. */
export function pointKey(source: string, point: string): string {
  return `${source}/${point}`;
}

/** Adds up events. The result does not depend on their order, nor on how often each is given, so devices can be merged in any way. */
export function foldEvents(events: Iterable<LearningEvent>): PathState {
  const distinct = new Map<string, LearningEvent>();
  for (const event of events) distinct.set(event.id, event);
  const retracted = retractions(distinct.values());
  const states = new Map<string, PointState>();
  for (const event of distinct.values()) {
    if (event.kind === 'RETRACTED' || retracted.has(withdrawalKey(event.id, event))) continue;
    const key = pointKey(event.source, event.point);
    states.set(key, withEvent(states.get(key) ?? untouched, event));
  }
  return states;
}

/** A retraction counts only at the point of the event it names, whichever of the two arrives first. */
function retractions(events: Iterable<LearningEvent>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const event of events) if (event.kind === 'RETRACTED' && event.retracts) keys.add(withdrawalKey(event.retracts, event));
  return keys;
}

function withdrawalKey(id: string, { source, point }: LearningEvent): string {
  return `${id} ${pointKey(source, point)}`;
}

function withEvent(state: PointState, { kind, day, isRight }: LearningEvent): PointState {
  if (kind === 'MARKED') return { ...state, markedOn: state.markedOn === null || day < state.markedOn ? day : state.markedOn };
  if (kind === 'PRACTISED') return { ...state, isPractised: true };
  if (kind === 'ANSWERED') return { ...state, isAnsweredRight: state.isAnsweredRight || isRight === true };
  return kind === 'READ' ? { ...state, isRead: true } : state;
}
