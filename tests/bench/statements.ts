import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import type { SocketAddress } from '../../libs/platform/server/database/index.ts';

/** A way to the database on which statements are counted. */
export interface Counter {
  /** The address of one of its databases by this way. */
  url(database: string): string;
  /** How many statements one run of this work takes, on average over a few. */
  per(work: () => Promise<unknown>): Promise<number>;
  close(): void;
}

const runs = 10;

/** Passes everything on between clients and the database, and counts the simple queries and the executions that go by. */
export async function countStatements({ host, port, username }: SocketAddress): Promise<Counter> {
  let count = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const database = createConnection(join(host, `.s.PGSQL.${port}`));
    const inspect = messages((type) => {
      if (type === 'Q' || type === 'E') count += 1;
    });
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      open.add(from);
      from.on('error', () => to.destroy()).on('close', () => to.destroy());
      from.pipe(to);
    }
    client.on('data', inspect);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: (database) => `postgresql://${username}@127.0.0.1:${(server.address() as AddressInfo).port}/${database}`,
    async per(work) {
      await work();
      const before = count;
      for (let run = 0; run < runs; run += 1) await work();
      return (count - before) / runs;
    },
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

/** Cuts what a client says into messages of PostgreSQL's protocol; the first one has a length and no type. */
function messages(see: (type: string) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let head = 0;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= head + 4) {
      const end = head + rest.readInt32BE(head);
      if (rest.length < end) return;
      if (head > 0) see(rest.toString('latin1', 0, 1));
      rest = rest.subarray(end);
      head = 1;
    }
  };
}
