import type { Client } from 'pg';
import { checkRows, type Check, type Verdict } from './finding.ts';

interface JobFacts {
  readonly name: string;
  readonly last: string | null;
  readonly waiting: boolean;
}

/** The background work: is any planned, did the last run of each go well, does anybody take it. */
export const jobChecks: readonly Check[] = [checkRows('background work', judgeJobs)];

const way = 'start the school with ROLE=all, or npm run worker beside it';

async function judgeJobs(client: Client): Promise<Verdict> {
  const { rows: schema } = await client.query("select from pg_namespace where nspname = 'pgboss'");
  if (schema.length === 0) return ['care', `No background work has run yet: ${way}.`];
  const { rows } = await client.query<JobFacts>(
    `select s.name,
       (select state::text from pgboss.job j where j.name = s.name and state in ('completed', 'failed') order by completed_on desc nulls last limit 1) as last,
       exists (select from pgboss.job j where j.name = s.name and state in ('created', 'retry') and start_after < now() - interval '1 day') as waiting
     from pgboss.schedule s where s.name not like '\\_\\_pgboss\\_\\_%' order by 1`,
  );
  const names = (found: readonly JobFacts[]) => found.map(({ name }) => name).join(', ');
  const [failed, waiting] = [rows.filter(({ last }) => last === 'failed'), rows.filter((row) => row.waiting)];
  if (rows.length === 0) return ['bad', `No background work is planned: ${way}.`];
  if (failed.length > 0) return ['bad', `The last run failed of: ${names(failed)}. Look at what the school wrote on its terminal.`];
  if (waiting.length > 0) return ['bad', `Nobody has taken for more than a day: ${names(waiting)}. Please ${way}.`];
  return ['good', `Planned, and none failed or waits: ${names(rows)}.`];
}
