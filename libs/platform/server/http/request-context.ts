import type { IncomingMessage, ServerResponse } from 'node:http';
import DataLoader from 'dataloader';
import type { Language, Viewer } from '#libs/kernel/shared';
import type { Speak } from '#libs/platform/shared';
import { cookieValue } from './cookies.ts';
import type { Origin } from './origins.ts';

/** A browser's way in: who it acts as, the secret for its cookie, and how long it keeps that, in seconds (null: until it is closed). */
export interface Entrance {
  readonly viewer: Viewer;
  readonly secret: string;
  readonly life: number | null;
}

type Loaders = Map<symbol | string, DataLoader<unknown, unknown>>;

/** What one request knows about who asks and in which language; pages and `/graphql` share it. */
export class RequestContext {
  // Apollo Server copies the context for each operation, so what may change lives one level down.
  private readonly now: { viewer: Viewer; secret: string | undefined; retryAfter: number | null };
  private readonly loaders: Loaders = new Map();

  constructor(
    viewer: Viewer,
    readonly language: Language,
    readonly speak: Speak,
    secret: string | undefined,
    /** Whether the browser carries a session cookie that nobody here knows: of an erased path, or a forged one. */
    readonly hasUnknownSession: boolean,
    /** The address under which it was asked. */
    readonly origin: Origin,
    private readonly response: ServerResponse,
  ) {
    this.now = { viewer, secret, retryAfter: null };
  }

  get viewer(): Viewer {
    return this.now.viewer;
  }

  /** What the browser's session cookie holds, if it has the form of a secret. */
  get secret(): string | undefined {
    return this.now.secret;
  }

  /** The seconds after which to ask again what the school was too busy for; null when it did all that was asked. */
  get retryAfter(): number | null {
    return this.now.retryAfter;
  }

  /** Tells whoever answers this request that the school was too busy for it. */
  putOff(seconds: number): void {
    this.now.retryAfter = seconds;
  }

  /** Makes the rest of this request, and the browser's next ones, act as this viewer. */
  enter({ viewer, secret, life }: Entrance): void {
    Object.assign(this.now, { viewer, secret });
    this.setCookie(secret, life);
  }

  /** Forgets on this browser who was here. */
  leave(viewer: Viewer): void {
    Object.assign(this.now, { viewer, secret: undefined });
    this.setCookie('', 0);
  }

  /** One loader per request and purpose: it joins what many rows ask for into one statement, and dies with the request. */
  loader<Key, Value>(purpose: symbol | string, load: (keys: readonly Key[]) => Promise<Value[]>): DataLoader<Key, Value> {
    const known = this.loaders.get(purpose) ?? new DataLoader<unknown, unknown>((keys) => load(keys as readonly Key[]));
    this.loaders.set(purpose, known);
    return known as DataLoader<Key, Value>;
  }

  private setCookie(value: string, life: number | null): void {
    const { sessionCookie, isSecure } = this.origin;
    // Lax, because people arrive from a link in a chat and must find their path.
    this.response.appendHeader(
      'Set-Cookie',
      `${sessionCookie}=${value}; Path=/; HttpOnly; SameSite=Lax${life === null ? '' : `; Max-Age=${life}`}${isSecure ? '; Secure' : ''}`,
    );
  }
}

/** The session secret that a request carries under this address, if it has the form of one. */
export function sessionSecret({ headers }: IncomingMessage, { sessionCookie }: Origin): string | undefined {
  const value = cookieValue(headers.cookie, sessionCookie);
  return value && /^c?[\w-]{43}$/.test(value) ? value : undefined;
}
