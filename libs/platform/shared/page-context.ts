import { createContext } from 'react-router';
import type { Language, SignedIn } from '#libs/kernel/shared';
import type { Ask } from './ask.ts';
import type { ReadingSettings } from './reading-settings.ts';

/** What a page may know of whoever is signed in without asking for it: it was read with the session. */
export type PageAccount = Pick<SignedIn, 'pseudonym' | 'stage' | 'isOnSharedDevice'>;

/** What a page may know of the request it answers. */
export interface PageRequest {
  readonly ask: Ask;
  /** The language that the browser asks for, when the address names none. */
  readonly preferredLanguage: Language;
  readonly settings: ReadingSettings;
  /** Whether this browser carries a session cookie; pages with one are never shared. */
  readonly hasSession: boolean;
  /** Who is signed in now: an operation of this same request may have changed it. */
  readonly account: PageAccount | null;
  /** Whether this browser holds a path without a name. */
  readonly holdsPath: boolean;
  /** Names by which a locked server knows the operations of our pages: operation name → hash. */
  readonly operations: Readonly<Record<string, string>>;
  /** The seconds after which to ask again, when the school was too busy for what this page wanted to do; known once that was tried. */
  readonly retryAfter: number | null;
  /** What the scripts of a hydrated page carry. */
  readonly nonce: string;
}

/** Where loaders and actions find it. */
export const pageRequest = createContext<PageRequest>();
