import { Client } from 'pg';
import { databaseUrl, type DatabaseAddress } from '#libs/platform/server';
import type { Member } from './members.ts';

/** A guess of which pseudonym belongs to which path. */
type Pairs = ReadonlyMap<string, string>;

interface Row {
  readonly id: string;
  readonly transaction: string;
}

/** Ways in which somebody with the disk, and without the key, may try to tell whose path is whose. Each gives pairs of account and learner. */
const joins: readonly { readonly name: string; readonly guess: (rows: Client) => Promise<Pairs> }[] = [
  { name: 'by the transaction that wrote them', guess: byTransaction },
  { name: 'by the order in which they lie on the disk', guess: (rows) => byOrder(rows, 'ctid') },
  { name: 'by the number of the transaction', guess: (rows) => byOrder(rows, 'xmin::text::bigint') },
];

/** How many pairs each way gets right, of those who are still there. */
export async function rightGuesses(address: DatabaseAddress, members: readonly Member[]): Promise<ReadonlyMap<string, number>> {
  const truth = new Map(members.map(({ accountId, learnerId }) => [accountId, learnerId]));
  const rows = new Client({ connectionString: databaseUrl(address) });
  await rows.connect();
  try {
    const right = new Map<string, number>();
    for (const { name, guess } of joins)
      right.set(name, [...(await guess(rows))].filter(([account, learner]) => truth.get(account) === learner).length);
    return right;
  } finally {
    await rows.end();
  }
}

/** Rows that one transaction wrote belong together; a transaction that wrote many tells nothing of each. */
async function byTransaction(rows: Client): Promise<Pairs> {
  const [accounts, learners] = await both(rows, 'id');
  const pairs = accounts.flatMap(({ id, transaction }) => {
    const near = learners.filter((learner) => learner.transaction === transaction);
    return near.length === 1 && accounts.filter((other) => other.transaction === transaction).length === 1
      ? [[id, near[0]!.id] as const]
      : [];
  });
  return new Map(pairs);
}

/** The first account with the first path, the second with the second. */
async function byOrder(rows: Client, order: string): Promise<Pairs> {
  const [accounts, learners] = await both(rows, order);
  return new Map(accounts.flatMap(({ id }, at) => (learners[at] ? [[id, learners[at].id] as const] : [])));
}

async function both(client: Client, order: string): Promise<[Row[], Row[]]> {
  const read = async (table: string) =>
    (await client.query<Row>(`select id, xmin::text as transaction from ${table} order by ${order}, id`)).rows;
  return [await read('accounts'), await read('learners')];
}
