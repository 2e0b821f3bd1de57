/** The query parameters that a page may depend on, each with its only form. Others are dropped before a page sees them. */
const declared: Readonly<Record<string, RegExp>> = { minutos: /^\d{1,3}$/, hecho: /^[a-z-]{1,20}$/ };

/** Paths that are not pages: they keep their address as it came. */
const others = /^\/(graphql|assets|uploads|media)(\/|$|\?)/;

/** Whether this address is answered by a page. */
export function isPageAddress(url: string): boolean {
  return !others.test(url);
}

/** The address without undeclared parameters and in one order, so that strangers cannot fill the memory with copies of a page. */
export function normalisedAddress(url: string): string {
  const at = url.indexOf('?');
  if (at < 0) return url;
  const given = new URLSearchParams(url.slice(at + 1));
  const kept = Object.keys(declared)
    .sort()
    .filter((name) => declared[name]?.test(given.get(name) ?? ''));
  const query = kept.map((name) => `${name}=${given.get(name)}`).join('&');
  return query ? `${url.slice(0, at)}?${query}` : url.slice(0, at);
}
