import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sourcePages } from '../support/source-pages.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(
  async () => void (school = await aSchool({ pages: await sourcePages({ settings: ':language/ajustes', 'not-found': '*' }) })),
  patience,
);
afterAll(() => school?.close());

const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Ways to write an address elsewhere so that it looks like one of ours. */
const elsewhere = [
  'https://evil.example',
  'https:evil.example',
  'https:/evil.example',
  'http:evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/%09/evil.example',
  '/%2f/evil.example',
  '/%5cevil.example',
  '%2f%2fevil.example',
  '/./\\evil.example',
  '/.//evil.example',
  '/es//evil.example/../..//evil.example',
  '@evil.example',
  '/@evil.example:80//',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '/es\r\nSet-Cookie: vuelo=x',
  '/es\r\n\r\n<script>alert(1)</script>',
  '/es%0d%0aSet-Cookie:%20vuelo=x',
  '/es\u560d\u560aSet-Cookie:vuelo=x',
  '/es"><script>alert(1)</script>',
  "/es' onmouseover='x",
  '/ｅｖｉｌ.example',
  '。evil.example',
  '／／evil.example',
  '',
  'evil.example',
];

/** Whether a browser that reads this as an address on our page stays with us. */
function staysHere(address: string): boolean {
  const own = `http://127.0.0.1:${school.port}`;
  return URL.canParse(address, `${own}/es/ajustes`) && new URL(address, `${own}/es/ajustes`).origin === own;
}

/** Every address that a page leads to or sends its forms to. The one way out is ours: the exit to the encyclopaedia. */
function addressesIn(page: string): string[] {
  const all = [...page.matchAll(/\s(?:href|src|action|formaction)="([^"]*)"/gi)].map(([, address]) => address!.replaceAll('&amp;', '&'));
  return all.filter((address) => !address.startsWith('data:image/svg+xml') && !/^https:\/\/\w\w\.wikipedia\.org\/$/.test(address));
}

const nextIn = (page: string) => /name="next" value="([^"]*)"/.exec(page)?.[1];

test.each(elsewhere)('the form of settings never leads to %j', async (address) => {
  for (const stay of ['', '&stay=on']) {
    const body = `next=${encodeURIComponent(address)}${stay}`;
    const { status, headers } = await school.visitor().send('/es/ajustes', { method: 'POST', headers: form, body });
    expect(status).toBe(303);
    expect(staysHere(headers.location!)).toBe(true);
    expect(headers.location).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
    expect(headers['set-cookie']).toEqual([expect.stringMatching(/^ajustes=\d+; Path=\/; Max-Age=\d+; SameSite=Lax; HttpOnly$/)]);
  }
});

test.each(elsewhere)(
  'the way back from settings is never %j, whoever wrote it into the address or sends it as Referer',
  async (address) => {
    const pages = [
      await school.visitor().get(`/es/ajustes?vuelta=${encodeURIComponent(address)}`),
      await school.visitor().get(`/es/ajustes?vuelta=/es&vuelta=${encodeURIComponent(address)}`),
      await school.visitor().get('/es/ajustes', { referer: encodeURI(address) }),
      await school.visitor().get('/es/ajustes', { referer: `http://127.0.0.1:${school.port}${encodeURI(address)}` }),
      await school.visitor().get('/es/ajustes', { referer: `http://127.0.0.1:${school.port}@evil.example${encodeURI(address)}` }),
    ];
    for (const { status, body } of pages) {
      expect(status).toBe(200);
      expect(addressesIn(body).filter((found) => !staysHere(found))).toEqual([]);
      expect(nextIn(body)).toMatch(/^\/(?![/\\])[\w\-/?=&#.;]*$/);
      expect(body).not.toMatch(/<script>alert|onmouseover='/);
    }
  },
);

test.each(elsewhere.filter((address) => address.startsWith('/')))('a page at the address %j leads nowhere but here', async (address) => {
  const { headers, body } = await school.visitor().get(encodeURI(address));
  if (headers.location) expect(staysHere(headers.location)).toBe(true);
  expect(addressesIn(body).filter((found) => !staysHere(found))).toEqual([]);
});

test('a forged Host or forwarded host leads nowhere: it is refused or not looked at', async () => {
  const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example' };
  const { status, headers: got, body } = await school.visitor().get('/es/ajustes', headers);
  expect([status, got.location, body.includes('evil.example')]).toEqual([200, undefined, false]);
  expect((await school.visitor({ host: 'evil.example' }).get('/es/ajustes')).status).toBe(421);
});
