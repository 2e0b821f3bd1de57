/**
 * How long a browser stays signed in, in minutes: without use, and in any case. `shared` is for a device of several people:
 * it also forgets when the browser is closed.
 */
export const sessionModes = {
  shared: { idle: 30, whole: 120, endsWithBrowser: true },
  usual: { idle: 30, whole: 720, endsWithBrowser: false },
  trusted: { idle: 10_080, whole: 10_080, endsWithBrowser: false },
} as const;

/** One of them. */
export type SessionMode = keyof typeof sessionModes;
