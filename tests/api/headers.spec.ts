import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { overhear } from '../support/overheard.ts';
import type { Reply } from '../support/client.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

const assets = mkdtempSync(join(tmpdir(), 'assets-'));
const tls = 'escuela.example';
let school: TestSchool;
beforeAll(async () => {
  writeFileSync(join(assets, 'a-1234.js'), 'export {};');
  school = await aSchool({
    assets,
    origins: (port) => [`http://127.0.0.1:${port}`, `https://${tls}`],
    pages: [
      ({ path }, response, next) => {
        if (path === '/es/fails') throw new Error('quoted words of somebody');
        if (path === '/es/none') return next();
        response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate').type('html').send('<p>hola');
      },
    ],
  });
}, patience);
afterAll(async () => {
  await school?.close();
  rmSync(assets, { recursive: true });
});

const expected = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self' blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('geolocation=()'),
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** A file is no document: it has no powers to give up, and its policy is a narrower one. */
const { 'permissions-policy': _, ...ofAll } = expected;
const expectedOf = (kind: string) =>
  kind === 'built file'
    ? { ...ofAll, 'content-security-policy': "default-src 'none'; script-src 'self'; frame-ancestors 'none'" }
    : expected;

const json = { 'content-type': 'application/json' };
const kinds: readonly (readonly [kind: string, status: number, ask: (host: string) => Promise<Reply>])[] = [
  ['page', 200, (host) => school.visitor({ host }).get('/es')],
  ['remembered page', 200, async (host) => (await school.visitor({ host }).get('/es/again'), school.visitor({ host }).get('/es/again'))],
  ['page not found', 404, (host) => school.visitor({ host }).get('/es/none')],
  ['page that fails', 500, (host) => school.visitor({ host }).get('/es/fails')],
  [
    'page for another site',
    403,
    (host) => school.visitor({ host }).send('/es', { method: 'POST', headers: { origin: 'https://otra.example' } }),
  ],
  ['page sent too much', 413, (host) => school.visitor({ host }).send('/es', { method: 'POST', body: 'x'.repeat(100_001) })],
  [
    'answer of GraphQL',
    200,
    (host) => school.visitor({ host }).send('/graphql', { method: 'POST', headers: json, body: '{"query":"{ __typename }"}' }),
  ],
  ['refused question', 400, (host) => school.visitor({ host }).send('/graphql', { method: 'POST', headers: json, body: '{"query":"{"}' })],
  ['broken JSON', 400, (host) => school.visitor({ host }).send('/graphql', { method: 'POST', headers: json, body: '{' })],
  ['built file', 200, (host) => school.visitor({ host }).get('/assets/a-1234.js')],
  ['file that is not there', 404, (host) => school.visitor({ host }).get('/assets/none.js')],
  ['file that is written to', 405, (host) => school.visitor({ host }).send('/assets/a-1234.js', { method: 'DELETE' })],
  ['sign of life', 200, (host) => school.visitor({ host }).get('/healthz')],
  ['sign of readiness', 200, (host) => school.visitor({ host }).get('/readyz')],
];

test.each(kinds)('a %s (%i) carries every security header, and under TLS asks for TLS from now on', async (kind, status, ask) => {
  await overhear(async () => {
    const plain = await ask(`127.0.0.1:${school.port}`);
    expect(plain.status).toBe(status);
    expect(plain.headers).toMatchObject(expectedOf(kind));
    expect(plain.headers['strict-transport-security']).toBeUndefined();
    const secure = await ask(tls);
    expect(secure.status).toBe(status);
    expect(secure.headers).toMatchObject({ ...expectedOf(kind), 'strict-transport-security': 'max-age=63072000; includeSubDomains' });
    for (const { headers } of [plain, secure]) for (const name of ['x-powered-by', 'server']) expect(headers[name]).toBeUndefined();
  });
});

test('an answer under a name that is not ours carries them too', async () => {
  const { status, headers } = await school.visitor({ host: 'otra.example' }).get('/es');
  expect([status, headers]).toEqual([421, expect.objectContaining(expected)]);
});

test('nothing but built files and shared pages may be kept by others', async () => {
  const kept = new Map<string, string | undefined>();
  await overhear(async () => {
    for (const [kind, , ask] of kinds) kept.set(kind, (await ask(`127.0.0.1:${school.port}`)).headers['cache-control']);
  });
  const shared = [...kept].filter(([, value]) => value !== 'no-store').map(([kind, value]) => `${kind}: ${value}`);
  expect(shared).toEqual([
    'page: public, max-age=0, must-revalidate',
    'remembered page: public, max-age=0, must-revalidate',
    'built file: public, max-age=31536000, immutable',
  ]);
});

test('a page that fails tells nobody what it held', async () => {
  let body = '';
  const log = await overhear(async () => void ({ body } = await school.visitor().get('/es/fails')));
  expect(body).not.toMatch(/quoted|node_modules/);
  expect(log).not.toContain('quoted words');
  expect(log).toContain('headers.spec.ts');
});
