/** Where a tab of a browser keeps things, or what a test gives. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const key = 'escuela-editor';

/** Remembers the chosen editor as long as the tab is open: longer, a device would tell that somebody writes here. */
export class RememberedEditor {
  constructor(
    /** Null on a device of several people, and where the browser keeps nothing. */
    private readonly storage: TabStorage | null,
  ) {}

  /** Whether the editor with colours was chosen. */
  get hasColours(): boolean {
    try {
      return this.storage?.getItem(key) === 'colours';
    } catch {
      return false;
    }
  }

  /** Notes the choice. What the browser refuses is not remembered, and nothing else fails for it. */
  choose(hasColours: boolean): void {
    try {
      if (hasColours) this.storage?.setItem(key, 'colours');
      else this.storage?.removeItem(key);
    } catch {
      // Full, or forbidden: the choice holds for this page.
    }
  }
}

/** What a tab keeps for whoever writes in it; nothing on a device of several people. */
export function tabStorage(isOnSharedDevice: boolean): TabStorage | null {
  if (isOnSharedDevice || typeof window === 'undefined') return null;
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
