import type { IncomingMessage, ServerResponse } from 'node:http';
import DataLoader from 'dataloader';
import type { Language, Viewer } from '#libs/kernel/shared';
import type { Speak } from '#libs/platform/shared';
import { cookieValue } from './cookies.ts';
import type { Origin } from './origins.ts';

/** How long a browser keeps its session, in seconds: 13 months, renewed on use. */
const cookieLife = 34_214_400;

type Loaders = Map<symbol | string, DataLoader<unknown, unknown>>;

/** What one request knows about who asks and in which language; pages and `/graphql` share it. */
export class RequestContext {
  // Apollo Server copies the context for each operation, so what may change lives one level down.
  private readonly now: { viewer: Viewer; retryAfter: number | null };
  private readonly loaders: Loaders = new Map();

  constructor(
    viewer: Viewer,
    readonly language: Language,
    readonly speak: Speak,
    /** What the browser's session cookie holds, if it has the form of a secret. */
    readonly secret: string | undefined,
    /** Whether the browser carries a session cookie that nobody here knows: of an erased path, or a forged one. */
    readonly hasUnknownSession: boolean,
    private readonly origin: Origin,
    private readonly response: ServerResponse,
  ) {
    this.now = { viewer, retryAfter: null };
  }

  get viewer(): Viewer {
    return this.now.viewer;
  }

  /** The seconds after which to ask again what the school was too busy for; null when it did all that was asked. */
  get retryAfter(): number | null {
    return this.now.retryAfter;
  }

  /** Tells whoever answers this request that the school was too busy for it. */
  putOff(seconds: number): void {
    this.now.retryAfter = seconds;
  }

  /** Makes the rest of this request, and the browser's next ones, act as this learner. */
  enter(viewer: Viewer, secret: string): void {
    this.now.viewer = viewer;
    this.setCookie(secret, cookieLife);
  }

  /** Forgets on this browser who was here. */
  leave(viewer: Viewer): void {
    this.now.viewer = viewer;
    this.setCookie('', 0);
  }

  /** One loader per request and purpose: it joins what many rows ask for into one statement, and dies with the request. */
  loader<Key, Value>(purpose: symbol | string, load: (keys: readonly Key[]) => Promise<Value[]>): DataLoader<Key, Value> {
    const known = this.loaders.get(purpose) ?? new DataLoader<unknown, unknown>((keys) => load(keys as readonly Key[]));
    this.loaders.set(purpose, known);
    return known as DataLoader<Key, Value>;
  }

  private setCookie(value: string, life: number): void {
    const { sessionCookie, isSecure } = this.origin;
    // Lax, because people arrive from a link in a chat and must find their path.
    this.response.appendHeader(
      'Set-Cookie',
      `${sessionCookie}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${life}${isSecure ? '; Secure' : ''}`,
    );
  }
}

/** The session secret that a request carries under this address, if it has the form of one. */
export function sessionSecret({ headers }: IncomingMessage, { sessionCookie }: Origin): string | undefined {
  const value = cookieValue(headers.cookie, sessionCookie);
  return value && /^[\w-]{43}$/.test(value) ? value : undefined;
}
