import type { Typed } from '#libs/people/web';

/** A text kept on this device besides. */
export interface DeviceCopy {
  /** Whose it is: nobody else who uses this browser is offered it. */
  readonly pseudonym: string;
  readonly typed: Typed;
}

/** Where a browser keeps things, or what a test gives. */
export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const copyKey = 'escuela-borrador';
const wishKey = 'escuela-guardar-borrador';

/** Keeps a copy of the text at hand on this device, where its owner wished for that. What the browser refuses is not kept, and nothing else fails for it. */
export class DeviceCopies {
  constructor(
    /** Null on a device of several people, and where the browser keeps nothing. */
    private readonly storage: DeviceStorage | null,
    private readonly pseudonym: string,
  ) {}

  /** Whether she wished for it on this device. */
  get isWished(): boolean {
    return this.get(wishKey) === this.pseudonym;
  }

  /** Whether this device can keep anything. */
  get isPossible(): boolean {
    return this.storage !== null;
  }

  /** Notes her wish; without it the copy goes too. */
  wish(isWished: boolean): void {
    if (isWished) this.set(wishKey, this.pseudonym);
    else {
      this.remove(wishKey);
      this.remove(copyKey);
    }
  }

  /** Keeps what is typed, in the place of what was kept before. */
  keep(typed: Typed): void {
    if (this.isWished) this.set(copyKey, JSON.stringify({ pseudonym: this.pseudonym, typed } satisfies DeviceCopy));
  }

  /** Her copy, if it is of this text, or of one that never reached the school, and says something else than the page does. */
  found(shown: Typed): Typed | null {
    const copy = this.copy();
    if (copy === null || (copy['id'] !== shown['id'] && copy['revision'] !== '0')) return null;
    return ['title', 'summary', 'source', 'changes'].some((name) => (copy[name] ?? '') !== (shown[name] ?? '')) ? copy : null;
  }

  /** Forgets the copy. */
  forget(): void {
    this.remove(copyKey);
  }

  /** Forgets the copy of a draft that the school had and has no more: it was deleted or sent, maybe on another device. */
  keepOnlyOf(drafts: readonly string[]): void {
    const copy = this.copy();
    if (copy !== null && copy['revision'] !== '0' && !drafts.includes(copy['id'] ?? '')) this.forget();
  }

  private copy(): Typed | null {
    try {
      const kept = JSON.parse(this.get(copyKey) ?? 'null') as DeviceCopy | null;
      return kept?.pseudonym === this.pseudonym && typeof kept.typed === 'object' ? kept.typed : null;
    } catch {
      return null;
    }
  }

  private get(key: string): string | null {
    try {
      return this.storage?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  private set(key: string, value: string): void {
    try {
      this.storage?.setItem(key, value);
    } catch {
      // Full, or forbidden: the server has it all the same.
    }
  }

  private remove(key: string): void {
    try {
      this.storage?.removeItem(key);
    } catch {
      // What the browser lets nobody touch was not kept either.
    }
  }
}

/** What this browser keeps for its owner; nothing on a device of several people. */
export function deviceStorage(isOnSharedDevice: boolean): DeviceStorage | null {
  if (isOnSharedDevice || typeof window === 'undefined') return null;
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
