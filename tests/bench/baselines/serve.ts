import { readFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';

/** What the bench hands to a raw server in the file that its command line names. */
export interface Given<Facts> {
  readonly name: string;
  readonly database: string;
  /** Those of the school's answer. */
  readonly headers: OutgoingHttpHeaders;
  /** The school's answer. */
  readonly body: Buffer;
  readonly facts: Facts;
}

/** Reads it. */
export function given<Facts>(): Given<Facts> {
  const read = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Given<Facts> & { body: string };
  return { ...read, body: Buffer.from(read.body, 'base64') };
}

/** As many connections as the school may open. */
export function poolOf({ name, database }: Pick<Given<unknown>, 'name' | 'database'>): Pool {
  return new Pool({ connectionString: database, max: 10, application_name: `raw-${name}` });
}

/** Answers on a free port, and says which. */
export function serve(answer: RequestListener): void {
  const server = createServer({ keepAliveTimeout: 20_000 }, answer);
  server.listen(0, '127.0.0.1', () => console.log(`listening ${(server.address() as AddressInfo).port}`));
}

/** Ends the process when a request fails: what is measured must be whole. */
export function orEnd(work: Promise<void>): void {
  work.catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
}
