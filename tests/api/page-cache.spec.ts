import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Agent, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { ContentVersion, Database } from '#libs/platform/server';
import { overhear } from '../support/overheard.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';
import { until } from '../support/until.ts';

let school: TestSchool;
const rendered: string[] = [];
beforeAll(async () => {
  school = await aSchool({
    origins: (port) => [`http://127.0.0.1:${port}`, 'http://vuelo.onion'],
    pages: [
      (asked, response) => {
        rendered.push(asked.url);
        const isShared = !asked.path.startsWith('/es/own');
        if (asked.path === '/es/cookie') response.appendHeader('Set-Cookie', 'a=b');
        if (asked.path === '/es/error') response.status(500);
        response
          .setHeader('Cache-Control', isShared ? 'public, max-age=0, must-revalidate' : 'no-store')
          .type('html')
          .send(`${asked.url} ${'page '.repeat(400)}`);
      },
    ],
  });
}, patience);
afterAll(() => school?.close());

/** How often a page is really rendered while it is asked for in these ways, one after another. */
async function renders(ways: readonly (() => Promise<unknown>)[]): Promise<number> {
  const before = rendered.length;
  for (const way of ways) await way();
  return rendered.length - before;
}

const twice = (path: string, headers = {}, asker = school.visitor()) =>
  renders([() => asker.get(path, headers), () => asker.get(path, headers)]);

async function publish(at = school): Promise<void> {
  const database = at.nest.get(Database);
  await database.inTransaction(() => at.nest.get(ContentVersion).raise());
}

test('a page that is the same for all is rendered once', async () => {
  expect(await twice('/es/once')).toBe(1);
  expect(await renders([() => school.visitor().get('/es/once')])).toBe(0);
});

test('a page of whoever carries a session is never shared, neither given nor taken', async () => {
  const learner = await school.learner();
  expect(await twice('/es/session', {}, learner)).toBe(2);
  expect(await twice('/es/session')).toBe(1);
  expect(await twice('/es/session', {}, learner)).toBe(2);
});

test('what is no answer for all is never remembered', async () => {
  for (const path of ['/es/own', '/es/cookie', '/es/error']) expect(await twice(path)).toBe(2);
  const form = () =>
    school.visitor().send('/es/form', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'x' });
  expect(await renders([form, form])).toBe(2);
});

test('parameters that a page does not declare neither reach it nor make copies of it', async () => {
  const ask = (address: string) => () => school.visitor().get(`/es/${address}`);
  const foreign = ['query', 'query?utm=1', 'query?a=1&b=2', 'query?minutos=10', 'query?hecho=<b>', 'query?', 'query?vuelta=/es/rutas'];
  expect(await renders(foreign.map(ask))).toBe(1);
  expect(rendered.at(-1)).toBe('/es/query');
  expect(await renders(['rutas?minutos=abc', 'rutas?minutos=1000', 'rutas?vuelta=/es'].map(ask))).toBe(1);
  expect(await renders(['rutas?minutos=10', 'rutas?x=1&minutos=10&y', 'rutas?minutos=10&minutos=20'].map(ask))).toBe(1);
  expect(await renders(['ajustes?vuelta=/es&hecho=ajustado', 'ajustes?hecho=ajustado&z=0&vuelta=/es'].map(ask))).toBe(1);
  expect(rendered.at(-1)).toBe('/es/ajustes?hecho=ajustado&vuelta=/es');
});

test('pages differ by reading settings and by address, not by other cookies or browsers', async () => {
  const ask = (headers: Record<string, string>) => () => school.visitor().get('/es/read', headers);
  expect(
    await renders([
      ask({}),
      ask({ cookie: 'x=y' }),
      ask({ 'user-agent': 'other' }),
      ask({ cookie: 'ajustes=nonsense' }),
      ask({ cookie: 'ajustes=0000000' }),
    ]),
  ).toBe(1);
  expect(await renders([ask({ cookie: 'ajustes=1000000' }), ask({ cookie: 'ajustes=1000000; x=y' })])).toBe(1);
  expect(await renders([ask({ 'save-data': 'on' })])).toBe(1);
  expect(await renders([() => school.visitor({ host: 'vuelo.onion' }).get('/es/read')])).toBe(1);
});

test('a page that is known already is not sent again', async () => {
  const { headers } = await school.visitor().get('/es/etag');
  expect(headers.etag).toMatch(/^"[\w-]{22}"$/);
  const again = await school.visitor().get('/es/etag', { 'if-none-match': headers.etag! });
  expect([again.status, again.body, again.headers.etag]).toEqual([304, '', headers.etag]);
});

test.each(['br', 'gzip', 'identity'])('a page travels as %s, remembered or not, with the same words', async (coding) => {
  for (const path of [`/es/coded-${coding}`, `/es/coded-${coding}`, `/es/own-${coding}`]) {
    const body = await raw(path, coding);
    const plain = { br: brotliDecompressSync, gzip: gunzipSync, identity: (whole: Buffer) => whole }[coding as 'br'](body);
    expect(plain.toString()).toContain('page page');
  }
});

test(
  'publishing forgets every page, here and in every other process',
  async () => {
    const other = await aSchool({
      database: school.database,
      pages: [
        (asked, response) => void (rendered.push(asked.url), response.setHeader('Cache-Control', 'public').type('html').send('other')),
      ],
    });
    try {
      const [here, there] = [school, other].map((one) => one.nest.get(ContentVersion));
      expect(here!.value).toBe(there!.value);
      expect([await twice('/es/news'), await twice('/es/news', {}, other.visitor())]).toEqual([1, 1]);
      const before = here!.value!;
      await publish();
      await until(() => here!.value === before + 1 && there!.value === before + 1);
      expect([await twice('/es/news'), await twice('/es/news', {}, other.visitor())]).toEqual([1, 1]);
    } finally {
      await other.close();
    }
  },
  patience,
);

test('a publication that is rolled back is heard by nobody', async () => {
  const version = school.nest.get(ContentVersion);
  const before = version.value!;
  const failed = school.nest.get(Database).inTransaction(async () => {
    await version.raise();
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  await publish();
  await until(() => version.value !== before);
  expect(version.value).toBe(before + 1);
});

test(
  'whoever cannot hear of changes remembers nothing until she hears again',
  async () => {
    const version = school.nest.get(ContentVersion);
    expect(await twice('/es/deaf')).toBe(1);
    await overhear(async () => {
      await school.rows.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'escuela-content-version' and datname = current_database()`,
      );
      await until(() => version.value === null);
      expect(await twice('/es/deaf')).toBe(2);
      await school.rows.query('update content_version set value = value + 1');
      await until(() => version.value !== null);
    });
    expect(await twice('/es/deaf')).toBe(1);
  },
  patience,
);

function raw(path: string, coding: string): Promise<Buffer> {
  const agent = new Agent();
  return new Promise<Buffer>((done, fail) => {
    const headers = { 'accept-encoding': coding, host: `127.0.0.1:${school.port}` };
    request({ host: '127.0.0.1', port: school.port, path, headers, agent }, (response) => {
      expect(response.headers['content-encoding'] ?? 'identity').toBe(coding);
      buffer(response).then(done, fail);
    })
      .once('error', fail)
      .end();
  });
}
