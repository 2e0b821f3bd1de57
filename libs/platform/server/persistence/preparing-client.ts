import { createHash } from 'node:crypto';
import { Client } from 'pg';

/** How many statements a connection keeps prepared; what comes later is parsed each time. Lists of many lengths would fill any number. */
const most = 200;

// Named by their text and not by a number: a pooler may hand one connection to several processes.
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= most) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
  names.set(text, name);
  return name;
}

type Query = (query: unknown, values?: unknown, callback?: unknown) => never;

/** A connection on which the database reads and plans each statement with parameters once, not at every request. */
export class PreparingClient extends Client {
  override query: Query = (query, values, callback) => {
    const name = typeof query === 'string' && Array.isArray(values) ? nameOf(query) : undefined;
    const ask = super.query.bind(this) as Query;
    return name ? ask({ name, text: query, values }, callback) : ask(query, values, callback);
  };
}
