/** What a reviewer must know of a link before she opens it. */
export interface LinkFacts {
  readonly leads: 'here' | 'mail' | 'elsewhere';
  /** Of links that lead elsewhere: the host as machines read it, so that no letter of another alphabet can pass for one of ours. */
  readonly host: string;
  /** The host is written with letters that only look that way in its coded form. */
  readonly isCoded: boolean;
  /** Whoever is on the way can read what is sent, unless the way itself is closed, as to onion services. */
  readonly isOpen: boolean;
}

/** What a link of a text says by itself; what cannot be read as an address leads elsewhere without a host. */
export function linkFacts(link: string): LinkFacts {
  const nowhere = { host: '', isCoded: false, isOpen: false };
  if (link.startsWith('/')) return { leads: 'here', ...nowhere };
  const address = URL.parse(link);
  if (address?.protocol === 'mailto:') return { leads: 'mail', ...nowhere };
  const host = address?.hostname ?? '';
  return { leads: 'elsewhere', host, isCoded: /(^|\.)xn--/.test(host), isOpen: address?.protocol === 'http:' };
}
