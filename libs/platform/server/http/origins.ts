/** One address under which people reach the school. */
export interface Origin {
  readonly origin: string;
  readonly host: string;
  readonly isSecure: boolean;
  /** The name of the session cookie there: browsers tie `__Host-` to TLS, and an onion address speaks plain http. */
  readonly sessionCookie: string;
}

/** The addresses that the operator declared; a request for any other host is not for us. */
export class Origins {
  private byHost: ReadonlyMap<string, Origin> = new Map();

  /** Declares them anew; the port of a school is known only once it listens. */
  declare(origins: readonly string[]): void {
    this.byHost = new Map(origins.map(describe).map((origin) => [origin.host, origin]));
  }

  /** The declared address that a Host header names, if any. */
  of(host: string | undefined): Origin | undefined {
    return host === undefined ? undefined : this.byHost.get(host.toLowerCase());
  }

  /** Whether a page of this address may change things here. */
  isOurs(origin: string): boolean {
    return [...this.byHost.values()].some((known) => known.origin === origin);
  }

  get all(): readonly Origin[] {
    return [...this.byHost.values()];
  }
}

function describe(address: string): Origin {
  const { origin, host, protocol } = new URL(address);
  const isSecure = protocol === 'https:';
  return { origin, host, isSecure, sessionCookie: isSecure ? '__Host-vuelo' : 'vuelo' };
}
