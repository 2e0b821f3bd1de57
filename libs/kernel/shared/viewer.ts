import type { Id } from './id.ts';

/** Whoever asks: a visitor, or the holder of a pass that keeps progress without saying who she is. */
export interface Viewer {
  readonly learnerId: Id<'Learner'> | null;
}

/** The viewer of a request without a session. */
export const visitor: Viewer = { learnerId: null };
