import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { voices } from '../../apps/server/voices.ts';
import { languages } from '../../libs/kernel/shared/index.ts';
import type { Manner } from '../support/client.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

const reached: string[] = [];
let school: TestSchool;
beforeAll(async () => {
  const page = (request: { url: string }, response: { end(text: string): void }) => void response.end(String(reached.push(request.url)));
  school = await aSchool({ pages: [page as never] });
}, patience);
afterAll(() => school?.close());

const form = { 'content-type': 'application/x-www-form-urlencoded' };

test.each<[status: number, reason: string, path: string, manner: Manner]>([
  [400, 'no-address', '/uploads/../es/mi-camino?hecho=left', {}],
  [400, 'no-address', '/graphql/%2e%2E/es', {}],
  [400, 'no-address', '/es/.', {}],
  [404, 'nothing-here', '/es/cursos/que-cuidamos.data', {}],
  [404, 'nothing-here', '/es/mi-camino.data?_routes=x', { method: 'POST', headers: form, body: 'intent=leave' }],
  [404, 'nothing-here', '/__manifest?p=/es', {}],
  [405, 'no-such-act', '/es', { method: 'TRACE' }],
  [405, 'no-such-act', '/graphql', { method: 'DELETE' }],
  [405, 'no-such-act', '/es/mi-camino', { method: 'PUT', headers: form, body: 'intent=leave' }],
  [413, 'too-large', '/es/recuperar', { method: 'POST', headers: form, body: 'x'.repeat(100_001) }],
  [413, 'too-large', '/es/estudio/biblioteca/nuevo', { method: 'POST', headers: form, body: 'x'.repeat(700_001) }],
  [415, 'no-form', '/es/recuperar', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }],
  [415, 'no-form', '/es/recuperar', { method: 'POST', body: 'intent=leave' }],
])('%i, in the language of who asks: %s at %s', async (status, reason, path, manner) => {
  for (const language of languages) {
    const headers = { 'accept-language': language, ...manner.headers };
    const reply = await school.visitor().send(path.replace(/^\/es/, `/${language}`), { ...manner, headers });
    expect([reply.status, reply.body]).toEqual([status, `${voices[language](`platform.${reason}`)}\n`]);
    expect(reply.headers['cache-control']).toBe('no-store');
  }
  expect(reached).toEqual([]);
});

test('the longest text that a form of the studio can hold arrives', async () => {
  const body = new URLSearchParams({ source: '字'.repeat(65_536), title: '字'.repeat(200), summary: '字'.repeat(500) }).toString();
  await school.visitor().send('/es/estudio/biblioteca/nuevo', { method: 'POST', headers: form, body });
  expect(reached.splice(0)).toEqual(['/es/estudio/biblioteca/nuevo']);
});

test('a dot within a name is a name', async () => {
  expect((await school.visitor().get('/es/..cursos/a.b')).status).toBe(200);
  expect(reached.splice(0)).toEqual(['/es/..cursos/a.b']);
});
