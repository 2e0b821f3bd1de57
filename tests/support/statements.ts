import type { NestExpressApplication } from '@nestjs/platform-express';
import type { ClientBase, Pool } from 'pg';
import { DataSource } from 'typeorm';

/** The statements that the school sends to PostgreSQL, in their order. */
export interface Statements {
  /** Those that some work sends, without what opens and ends a transaction. */
  during(work: () => Promise<unknown>): Promise<string[]>;
}

/** Listens at every connection of the school's pool, also at those that it opens later. */
export function listenToStatements(nest: NestExpressApplication): Statements {
  const heard: string[] = [];
  const pool = (nest.get(DataSource).driver as unknown as { master: Pool }).master;
  const known = new WeakSet<ClientBase>();
  pool.on('acquire', (client) => {
    if (known.has(client)) return;
    known.add(client);
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    const listening = (...given: unknown[]) => {
      const [asked] = given as [string | { text: string }];
      heard.push(typeof asked === 'string' ? asked : asked.text);
      return query(...given);
    };
    Object.assign(client, { query: listening });
  });
  const during = async (work: () => Promise<unknown>) => {
    const before = heard.length;
    await work();
    return heard.slice(before).filter((text) => !/^(start transaction|begin|commit|rollback)\b/i.test(text));
  };
  return { during };
}
