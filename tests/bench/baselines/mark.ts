import { randomUUID } from 'node:crypto';
import { given, orEnd, poolOf, serve } from './serve.ts';

interface Facts {
  readonly secretHashes: readonly string[];
  readonly source: string;
  readonly point: string;
  readonly day: string;
}

const { facts, headers, body, ...rest } = given<Facts>();
const pool = poolOf(rest);
const secretHashes = facts.secretHashes.map((hash) => Buffer.from(hash, 'hex'));
let turn = 0;

const session = 'select learner_id from sessions where secret_hash = $1 and expires_on >= current_date';
const place =
  'select p.kind from lesson_points p join courses c on c.id = p.course_id where c.source = $1 and p.point = $2 and not p.is_withdrawn';
const event = `insert into learning_events (learner_id, id, source, point, kind, day) values ($1, $2, $3, $4, 'MARKED', $5) on conflict do nothing`;

serve((request, response) => {
  const answer = async () => {
    const { rows } = await pool.query<{ learner_id: string }>({
      name: 'session',
      text: session,
      values: [secretHashes[turn++ % secretHashes.length]],
    });
    await pool.query({ name: 'place', text: place, values: [facts.source, facts.point] });
    await pool.query({ name: 'event', text: event, values: [rows[0]?.learner_id, randomUUID(), facts.source, facts.point, facts.day] });
    response.writeHead(200, headers).end(body);
  };
  request.resume().on('end', () => orEnd(answer()));
});
