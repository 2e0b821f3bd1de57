/** What can have happened at a point. `ANSWERED` and `ATTENDED` only the server can say. */
export const eventKinds = ['READ', 'MARKED', 'PRACTISED', 'ANSWERED', 'ATTENDED', 'RETRACTED'] as const;

/** One of the kinds. */
export type EventKind = (typeof eventKinds)[number];

/** Something that happened on a learner's way; never changed, never deleted but with the whole path. */
export interface LearningEvent {
  /** UUID made by the device, so that sending twice records once. */
  readonly id: string;
  /** The course, video or workshop. */
  readonly source: string;
  /** The place in it. */
  readonly point: string;
  readonly kind: EventKind;
  /** Her local day, as `2026-11-22`. */
  readonly day: string;
  /** The event that this one withdraws; only of `RETRACTED`. */
  readonly retracts: string | null;
  /** Only of `ANSWERED`. Which option was chosen is never kept. */
  readonly isRight: boolean | null;
}

const fits: Readonly<Record<string, readonly EventKind[]>> = {
  lesson: ['READ', 'MARKED'],
  practice: ['PRACTISED'],
  commitment: ['MARKED'],
  checklist: ['MARKED'],
  question: ['ANSWERED'],
};

/** Whether this kind of event can happen at that kind of point. Anything that can happen can be taken back. */
export function kindFits(pointKind: string, eventKind: EventKind): boolean {
  const kinds = fits[pointKind] ?? [];
  return eventKind === 'RETRACTED' ? kinds.length > 0 : kinds.includes(eventKind);
}

/** Whether a device may say that this happened; the rest is the server's to say. */
export function deviceMaySay(kind: EventKind): boolean {
  return kind !== 'ANSWERED' && kind !== 'ATTENDED';
}
