import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@jest/globals';
import { parse, print } from 'graphql';
import { aClient } from '../support/client.ts';
import { aFilledDatabase } from '../support/filled-database.ts';
import { root, textOf } from '../support/project-files.ts';
import { patience } from '../support/test-school.ts';

/** The name by which a locked server knows an operation that stands in a file of ours. */
function nameOfOperationIn(path: string): string {
  const [, text = ''] = /graphql\(`([^`]*)`\)/.exec(textOf(path)) ?? [];
  return createHash('sha256')
    .update(print(parse(text)))
    .digest('hex');
}

/** The built server, as it is just after it said that it is ready. */
async function withBuiltServer(variables: Record<string, string>, work: (port: number) => Promise<void>): Promise<void> {
  const ESCUELA_KEY = join(tmpdir(), `key-${randomBytes(6).toString('hex')}`);
  const env = { PATH: process.env['PATH'], NODE_ENV: 'production', PORT: '0', ESCUELA_KEY, ...variables };
  const server = spawn(process.execPath, ['--no-warnings', 'dist/server/index.js'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  try {
    for await (const line of createInterface({ input: server.stdout })) {
      const port = Number(/http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1]);
      if (!port) continue;
      await work(port);
      return;
    }
    throw new Error('The built server ended before it was ready: is there a dist, and does its start say why?');
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

test(
  'a locked server knows the operations of its pages before anybody opened one',
  async () => {
    const database = await aFilledDatabase();
    const sha256Hash = nameOfOperationIn('libs/people/web/kept.graphql.ts');
    await withBuiltServer({ GRAPHQL_OPERATIONS: 'persisted', DATABASE_URL: database.url }, async (port) => {
      const { status, body } = await aClient({ port }).send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash } } }),
      });
      expect([status, body]).toEqual([200, expect.stringContaining('words_fingerprint')]);
    });
    await database.drop();
  },
  patience,
);
