import { Client } from 'pg';
import { databaseUrl, type DatabaseAddress } from '#libs/platform/server';
import type { Member } from './members.ts';

/** A guess of which row of one table belongs to which of another. */
type Pairs = ReadonlyMap<string, string>;

/** Two kinds of rows that must not be joined without the key, and which of them belong together in truth. */
interface Link {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly truth: (member: Member) => readonly [from: string, to: string];
}

interface Row {
  readonly id: string;
  readonly transaction: string;
}

/** What the map of members and of what they learn is made of. Of notices the one that everybody got: its rows do not tell which these are, so whoever tries is told. */
const links: readonly Link[] = [
  { what: 'whose path is whose', from: 'accounts', to: 'learners', truth: ({ accountId, learnerId }) => [accountId, learnerId] },
  { what: 'who holds which role', from: 'accounts', to: 'grants', truth: ({ accountId, grantId }) => [accountId, grantId] },
  {
    what: 'who was told what',
    from: 'learners',
    to: '(select *, xmin, ctid from notices where id in (select id from entered))',
    truth: ({ learnerId, noticeId }) => [learnerId, noticeId],
  },
  { what: 'who wrote what', from: 'accounts', to: 'resources', truth: ({ accountId, contributionId }) => [accountId, contributionId] },
  { what: 'who asked what', from: 'accounts', to: 'questions', truth: ({ accountId, questionId }) => [accountId, questionId] },
];

/** Ways in which somebody with the disk, and without the key, may try to join them. */
const ways: readonly { readonly name: string; readonly guess: (rows: Client, link: Link) => Promise<Pairs> }[] = [
  { name: 'by the transaction that wrote them', guess: byTransaction },
  { name: 'by the order in which they lie on the disk', guess: (rows, link) => byOrder(rows, link, 'ctid') },
  { name: 'by the number of the transaction', guess: (rows, link) => byOrder(rows, link, 'xmin::text::bigint') },
];

/** The names of the ways, for people. */
export const waysOfJoining = ways.map(({ name }) => name).join(', ');

/** For each link, how many pairs the best way gets right, of those who are still there. */
export async function rightGuesses(address: DatabaseAddress, members: readonly Member[]): Promise<ReadonlyMap<string, number>> {
  const rows = new Client({ connectionString: databaseUrl(address) });
  await rows.connect();
  try {
    const right = new Map<string, number>();
    await rows.query('create temp table entered as select unnest($1::uuid[]) as id', [members.map(({ noticeId }) => noticeId)]);
    for (const link of links) {
      const truth = new Map(members.map(link.truth));
      const counts = [];
      for (const { guess } of ways) counts.push([...(await guess(rows, link))].filter(([from, to]) => truth.get(from) === to).length);
      right.set(link.what, Math.max(...counts));
    }
    return right;
  } finally {
    await rows.end();
  }
}

/** Rows that one transaction wrote belong together; a transaction that wrote many tells nothing of each. */
async function byTransaction(rows: Client, link: Link): Promise<Pairs> {
  const [from, to] = await both(rows, link, 'id');
  const pairs = from.flatMap(({ id, transaction }) => {
    const near = to.filter((other) => other.transaction === transaction);
    return near.length === 1 && from.filter((other) => other.transaction === transaction).length === 1 ? [[id, near[0]!.id] as const] : [];
  });
  return new Map(pairs);
}

/** The first of the one with the first of the other, the second with the second. */
async function byOrder(rows: Client, link: Link, order: string): Promise<Pairs> {
  const [from, to] = await both(rows, link, order);
  return new Map(from.flatMap(({ id }, at) => (to[at] ? [[id, to[at].id] as const] : [])));
}

async function both(client: Client, { from, to }: Link, order: string): Promise<[Row[], Row[]]> {
  const read = async (table: string) =>
    (await client.query<Row>(`select id, xmin::text as transaction from ${table} as looked_at order by ${order}, id`)).rows;
  return [await read(from), await read(to)];
}
