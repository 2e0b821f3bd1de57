import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../support/project-files.ts';

/** Names that only the server has a use for: libraries, tables, columns, settings. */
const ofTheServer = [
  'typeorm',
  '@nestjs',
  'class-validator',
  'pg-boss',
  'postgres://',
  'postgresql://',
  'words_fingerprint',
  'secret_hash',
  'lesson_answers',
  'learning_events',
  'is_right',
  'DATABASE_URL',
  'ESCUELA_KEY',
  'recovery-words',
  'advisory',
  'node:crypto',
];

function codeIn(folder: string): { name: string; code: string }[] {
  const path = join(root, folder);
  if (!existsSync(path)) throw new Error(`There is no ${folder}: run npm run build first`);
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, code: readFileSync(join(path, name), 'utf8') }));
}

test('nothing of the server stands in what browsers get', () => {
  // The page "what we keep" names tables and columns to its readers, as ids of texts.
  const client = codeIn('dist/client/assets').map(({ name, code }) => ({ name, code: code.replace(/kept\.[\w.]+/g, '') }));
  expect(client.length).toBeGreaterThan(1);
  const found = client.flatMap(({ name, code }) => ofTheServer.filter((word) => code.includes(word)).map((word) => `${word} in ${name}`));
  expect(found).toEqual([]);
});

test('the words that are looked for are those that the server uses', () => {
  const server = codeIn('dist/server')
    .map(({ code }) => code)
    .join('\n');
  for (const word of ['typeorm', '@nestjs', 'words_fingerprint', 'secret_hash', 'learning_events', 'DATABASE_URL', 'ESCUELA_KEY'])
    expect(server).toContain(word);
});

test('what browsers get names no other machine', () => {
  // Names of XML dialects and of licences are no addresses that anybody calls.
  const harmless = /^https?:\/\/(www\.w3\.org|localhost|127\.0\.0\.1|self\.invalid)(\/|$)/;
  const hosts = codeIn('dist/client/assets').flatMap(({ code }) => code.match(/https?:\/\/\w[\w.-]*(\/|(?=["'`]))/g) ?? []);
  const shown = ['https://react.dev/', 'https://go.apollo.dev/', 'https://reactrouter.com/', 'https://github.com/', 'https://remix.run/'];
  // Where licences stand, and what tells search engines what a page is: followed by whoever wants to, fetched by nobody; and an example of one.
  const linked = ['https://creativecommons.org/', 'https://schema.org', 'https://schema.org/', 'https://example.org/'];
  expect([...new Set(hosts)].filter((host) => !harmless.test(host) && ![...shown, ...linked].includes(host))).toEqual([]);
});
