/** Where the embedded server listens: a Unix socket in this folder, which only the school's account can open. */
export interface SocketAddress {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly database: string;
}

/** How to reach a database: a URL given by the operator, or the socket of our own server. */
export type DatabaseAddress = { readonly url: string } | SocketAddress;

/** The same address as one URL, for another process or for a tool such as psql. */
export function databaseUrl(address: DatabaseAddress): string {
  if ('url' in address) return address.url;
  const { host, port, username, database } = address;
  return `postgresql://${username}@${encodeURIComponent(host)}:${port}/${database}`;
}
