/** An address that may stand in a text. */
export interface SafeUrl {
  readonly kind: 'internal' | 'external' | 'mail' | 'fragment';
  readonly href: string;
  /** Of external links: what the reader is shown. */
  readonly host?: string;
}

// Controls, spaces, quotes, backslashes and invisible letters: nothing of that belongs in an address, and each has fooled somebody.
const unfit = /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\\<>"`{}|^]/u;
const notForLinks = /^\/(?:api|graphql|auth|admin|logout|uploads)(?:\/|$)/i;

/** Reads an address by the one URL policy: our own paths, `https:` with a dotted host, `http:` to an onion service (which is encrypted by itself), `mailto:` without a query, or a heading of this text. Null for all else. */
export function readUrl(raw: unknown): SafeUrl | null {
  if (typeof raw !== 'string' || raw === '' || raw.length > 2000 || unfit.test(raw)) return null;
  if (raw.startsWith('#')) return /^#s-[\p{L}\p{N}_-]{1,100}$/u.test(raw) ? { kind: 'fragment', href: raw } : null;
  if (raw.startsWith('/')) return readPath(raw);
  if (/^mailto:/i.test(raw)) return /^mailto:[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+$/.test(raw) ? { kind: 'mail', href: raw } : null;
  return readExternal(raw);
}

function readPath(raw: string): SafeUrl | null {
  const address = parse(raw, 'https://self.invalid');
  const isOurs = address?.host === 'self.invalid' && address.pathname === encodeURI(decode(raw.split(/[?#]/, 1)[0] ?? ''));
  return address && isOurs && !notForLinks.test(address.pathname) ? { kind: 'internal', href: raw } : null;
}

function readExternal(raw: string): SafeUrl | null {
  const address = /^https?:\/\//i.test(raw) ? parse(raw) : null;
  if (!address || !isNamed(address.hostname) || !isPlain(address)) return null;
  const isSecure = address.protocol === 'https:' || address.hostname.endsWith('.onion');
  return isSecure ? { kind: 'external', href: address.href, host: address.hostname } : null;
}

/** Whether it is a name that a machine can have; browsers take other signs too, and whoever reads them is led astray. */
function isNamed(host: string): boolean {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host) && !/^[\d.]+$/.test(host);
}

function isPlain({ username, password, port }: URL): boolean {
  return username === '' && password === '' && port === '';
}

function parse(raw: string, base?: string): URL | null {
  return URL.canParse(raw, base) ? new URL(raw, base) : null;
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return '';
  }
}
