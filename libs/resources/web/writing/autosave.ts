import type { Typed } from '#libs/people/web';
import type { FieldFault } from './writing-acts.ts';

/** What an attempt to save came to. */
export type SaveAnswer =
  | { readonly is: 'saved'; readonly revision: string }
  /** All but what some fields hold, which nobody can keep as it is. */
  | { readonly is: 'partly'; readonly revision: string; readonly unkept: readonly FieldFault[] }
  /** Another window saved meanwhile: what it saved, and what was sent. */
  | { readonly is: 'elsewhere'; readonly other: Typed; readonly mine: Typed }
  /** The server understood, and will not: asking the same again is of no use. */
  | { readonly is: 'refused'; readonly why: string }
  /** Nobody signed in again. */
  | { readonly is: 'out' }
  /** No answer, or one that says nothing about the text. */
  | { readonly is: 'no-line' };

/** How what is typed stands: kept, not yet, on its way, or why not. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | Exclude<SaveAnswer['is'], 'saved'>;

/** What it works with: a form, a server and a clock, which a test pretends. */
export interface Surroundings {
  /** All that stands in the form now. */
  readonly read: () => Typed;
  readonly send: (typed: Typed) => Promise<SaveAnswer>;
  /** Does something after so many milliseconds; gives how to stop that. */
  readonly after: (milliseconds: number, act: () => void) => () => void;
}

/** How long after the first change that is not saved yet it is sent; the last one is then younger. */
const patience = 3000;

/** How long from one sending to the next: the server takes one every four seconds for as long as somebody writes. */
const rest = 4000;

/** The server said all that it has to say of what was sent; whatever is typed next is new. */
const settled: readonly SaveState[] = ['saved', 'partly', 'refused'];

/** How long until it is tried again without a line, each time longer. */
const pauses = [5000, 10_000, 20_000, 40_000] as const;

/** Saves what somebody types by itself: one request at a time, each with all that stands in the form, and none of it forgotten before the server said that it has it. */
export class Autosave {
  private now: { readonly state: SaveState; readonly answer: SaveAnswer | null } = { state: 'saved', answer: null };
  private revision: string;
  /** Something was typed since the form was last read. */
  private isChanged = false;
  /** What was sent and not answered: the same is sent again before anything newer, for the server may have it already. */
  private unanswered: Typed | null = null;
  private inFlight: Promise<void> | null = null;
  private isResting = false;
  /** It would have been sent already, had it not been for the rest. */
  private isDue = false;
  private failures = 0;
  private stopWaiting: (() => void) | null = null;
  private readonly watchers = new Set<() => void>();

  constructor(
    private readonly surroundings: Surroundings,
    revision: string,
  ) {
    this.revision = revision;
  }

  /** What came of the last attempt, and how things stand; the same object until that changes. */
  readonly snapshot = (): { readonly state: SaveState; readonly answer: SaveAnswer | null } => this.now;

  /** Tells whoever shows it; gives how to stop. */
  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  };

  /** Whether something typed is not known to be on the server. */
  get isUnsaved(): boolean {
    return this.isChanged || this.unanswered !== null || this.inFlight !== null || this.now.state === 'partly';
  }

  /** Which revision of the draft the form stands on. */
  get revisionNow(): string {
    return this.revision;
  }

  /** Something was typed. */
  touch(): void {
    this.isChanged = true;
    // What another window saved, and a session that somebody let end, wait for her to decide.
    if (this.now.state === 'elsewhere' || this.now.state === 'out') return;
    if (settled.includes(this.now.state)) this.say('unsaved');
    if (this.stopWaiting === null && this.inFlight === null && !this.isDue) this.wait(patience);
  }

  /** Sends all that stands in the form at once, and waits until the server has it or says why not. */
  async saveNow(): Promise<SaveState> {
    this.isChanged = true;
    // What was sent before goes first; then what stands in the form. Whatever is not kept ends it.
    do await (this.inFlight ?? this.send());
    while (this.isUnsaved && (this.now.state === 'unsaved' || this.now.state === 'saving'));
    return this.now.state;
  }

  /** There may be a line again. */
  tryAgain(): void {
    if (this.now.state === 'no-line' && this.inFlight === null) void this.send();
  }

  /** Goes on from what another window saved: the next saving stands on it. */
  standOn(revision: string): void {
    this.revision = revision;
    this.unanswered = null;
  }

  /** Sends nothing more. */
  stop(): void {
    this.stopWaiting?.();
    this.watchers.clear();
    this.isChanged = false;
    this.isDue = false;
    this.unanswered = null;
  }

  private wait(milliseconds: number): void {
    this.stopWaiting?.();
    this.stopWaiting = this.surroundings.after(milliseconds, () => {
      this.stopWaiting = null;
      this.isDue = true;
      if (!this.isResting) void this.send();
    });
  }

  private send(): Promise<void> {
    this.stopWaiting?.();
    this.stopWaiting = null;
    this.isDue = false;
    const typed = this.unanswered ?? { ...this.surroundings.read(), revision: this.revision };
    if (this.unanswered === null) this.isChanged = false;
    this.unanswered = typed;
    this.say('saving');
    this.takeRest();
    this.inFlight = this.surroundings
      .send(typed)
      .catch((): SaveAnswer => ({ is: 'no-line' }))
      .then((answer) => this.take(answer));
    return this.inFlight;
  }

  private take(answer: SaveAnswer): void {
    this.inFlight = null;
    if (answer.is === 'no-line') return this.bear(answer);
    this.failures = 0;
    // The server has it or will not have it: what stands in the form is what counts now.
    this.unanswered = null;
    if (answer.is !== 'saved' && answer.is !== 'partly') {
      this.isChanged = true;
      if (answer.is === 'elsewhere') this.revision = answer.other['revision'] ?? this.revision;
      return this.say(answer.is, answer);
    }
    this.revision = answer.revision;
    this.say(this.isChanged ? 'unsaved' : answer.is, answer);
    if (this.isChanged) this.goOn();
  }

  /** The server may have it or not. */
  private bear(answer: SaveAnswer): void {
    this.failures += 1;
    this.say('no-line', answer);
    this.wait(pauses[Math.min(this.failures, pauses.length) - 1] ?? rest);
  }

  /** What was typed while the last one was on its way has waited long enough. */
  private goOn(): void {
    this.isDue = true;
    if (!this.isResting) void this.send();
  }

  private takeRest(): void {
    this.isResting = true;
    this.surroundings.after(rest, () => {
      this.isResting = false;
      if (this.isDue && this.inFlight === null) void this.send();
    });
  }

  private say(state: SaveState, answer: SaveAnswer | null = this.now.answer): void {
    this.now = { state, answer };
    for (const watcher of this.watchers) watcher();
  }
}
