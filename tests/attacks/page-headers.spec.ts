import { request, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { beforeAll, expect, test } from '@jest/globals';
import { theSchool } from '../support/running-school.ts';
import { patience } from '../support/test-school.ts';

interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface DeclaredRoute {
  readonly path?: string;
  readonly file: string;
}

// By name, as it belongs to the browser's side, which is typed with other settings than the tests.
const { default: routes } = (await import(`../../apps/web/routes${'.ts'}`)) as { default: readonly DeclaredRoute[] };

interface Programme {
  readonly slug: string;
  readonly courses: readonly { readonly slug: string; readonly lessons: readonly { readonly slug: string }[] }[];
}

let address = '';
/** What stands for the parameters of a route's path. */
let content: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  address = await theSchool();
  const body = JSON.stringify({ query: '{ programmes { slug courses { slug lessons { slug } } } }' });
  const answer = await ask('/graphql', 'POST', { 'content-type': 'application/json' }, body);
  const { data } = JSON.parse(answer.body) as { data: { programmes: Programme[] } };
  const [programme] = data.programmes;
  const course = programme!.courses[0]!;
  content = { language: 'es', programme: programme!.slug, course: course.slug, lesson: course.lessons[0]!.slug, '*': 'no-hay' };
}, patience);

function ask(path: string, method: string, headers: Record<string, string> = {}, body = ''): Promise<Answered> {
  return new Promise((done, fail) => {
    const length = method === 'POST' ? { 'content-length': String(Buffer.byteLength(body)) } : {};
    const asked = request(new URL(path, address), { method, headers: { ...headers, ...length }, agent: false });
    asked.once('error', fail).once('response', (response) => {
      text(response).then((whole) => done({ status: response.statusCode ?? 0, headers: response.headers, body: whole }), fail);
    });
    asked.end(body);
  });
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const foreign = { ...form, origin: 'https://otra.example', 'sec-fetch-site': 'cross-site' };

/** Every header that a page may send, with all that it may say. */
const known: Readonly<Record<string, RegExp>> = {
  'content-security-policy':
    /^default-src 'none'; script-src 'self'( 'nonce-[\w+/]{22}==')?; style-src 'self'( 'nonce-[\w+/]{22}==')?; img-src 'self' data:; media-src 'self' blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/,
  'cross-origin-embedder-policy': /^require-corp$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /^(?=.*camera=\(\))(?=.*geolocation=\(\))(?=.*microphone=\(\))([a-z-]+=\(\)(, )?)+$/,
  'referrer-policy': /^same-origin$/,
  'x-content-type-options': /^nosniff$/,
  'x-dns-prefetch-control': /^off$/,
  'x-frame-options': /^DENY$/,
  'cache-control': /^(no-store|public, max-age=0, must-revalidate)$/,
  // JSON is what the router says of a form that was sent to a route without pages.
  'content-type': /^(text\/(html|plain|csv)|application\/(json|atom\+xml|feed\+json)); charset=utf-8$/,
};
const mayBeThere: Readonly<Record<string, RegExp>> = {
  allow: /^GET, HEAD, POST$/,
  connection: /^(close|keep-alive)$/,
  'content-disposition': /^attachment; filename="[a-z-]+\.(csv|json)"$/,
  'content-length': /^\d+$/,
  date: /GMT$/,
  etag: /^"[\w-]{22}"$/,
  'keep-alive': /^timeout=\d+$/,
  'clear-site-data': /^"cache", "storage"$/,
  // Ours, or the one neutral place that the way out leads to.
  location: /^(\/(?![/\\])[\x21-\x7e]*|https:\/\/(es|en|pt)\.wikipedia\.org\/)$/,
  'set-cookie': /^ajustes=\d{7}; Path=\/; Max-Age=31536000; SameSite=Lax; HttpOnly$/,
  'transfer-encoding': /^chunked$/,
  vary: /^[\w-]+(, [\w-]+)*$/,
};

/** What is wrong with the headers of an answer. */
function faults({ status, headers }: Answered): string[] {
  const isEmpty = status === 302 || status === 303;
  const lacking = Object.keys(known).filter((name) => !(name in headers) && !(isEmpty && name === 'content-type'));
  const wrong = Object.entries(headers).filter(([name, value]) => !(known[name] ?? mayBeThere[name])?.test(String(value)));
  return [...lacking.map((name) => `no ${name}`), ...wrong.map(([name, value]) => `${name}: ${String(value)}`)];
}

const shared = (headers: IncomingHttpHeaders) => headers['cache-control'] !== 'no-store';
/** A page may say something by chance, such as an idea for a passphrase: then its length is not the same twice. */
const withoutTimes = ({ status, headers: { date, 'content-length': _, 'content-security-policy': policy, ...rest } }: Answered) => ({
  status,
  ...rest,
  date: typeof date,
  policy: String(policy).replace(/nonce-[^']+/g, 'nonce'),
});
const pathOf = ({ path = '' }: DeclaredRoute) => `/${path.replace(/:(\w+)|\*/g, (wildcard, name: string) => content[name ?? wildcard]!)}`;

test('the table of routes is read', () => {
  expect(routes.length).toBeGreaterThan(10);
});

test.each(routes.map((route) => [route.path ?? '/', route] as const))(
  '%s answers with known headers, however it is asked',
  async (_, route) => {
    const path = pathOf(route);
    const read = await ask(path, 'GET');
    const head = await ask(path, 'HEAD');
    const missing = await ask(`${path}/${'no-hay/'.repeat(3)}`.replace('//', '/'), 'GET');
    const stranger = await ask(path, 'POST', foreign, 'intent=mark');
    const nonsense = await ask(path, 'POST', form, 'intent=__proto__');
    const other = await ask(path, 'POST', { 'content-type': 'application/json' }, '{}');
    const removal = await ask(path, 'DELETE');
    const answers = { read, head, missing, stranger, nonsense, other, removal };
    expect(Object.entries(answers).flatMap(([how, answer]) => faults(answer).map((fault) => `${how}: ${fault}`))).toEqual([]);
    expect([missing.status, stranger.status, other.status, removal.status]).toEqual([404, 403, 415, 405]);
    expect([200, 302, 303, 401, 404]).toContain(read.status);
    expect(nonsense.status).toBeLessThan(500);
    expect([read, head, missing, stranger, other, removal].filter(({ headers }) => 'set-cookie' in headers)).toEqual([]);
    expect(withoutTimes(head)).toEqual(withoutTimes(read));
    expect(Object.values(answers).filter(({ headers, status }) => shared(headers) && status !== 200)).toEqual([]);
    expect(shared(read.headers) && String(read.headers['content-security-policy']).includes('nonce')).toBe(false);
  },
);

test.each(routes.map((route) => [route.path ?? '/', route] as const))(
  '%s is kept by nobody when it is asked with a session',
  async (_, route) => {
    const { headers } = await ask(pathOf(route), 'GET', { cookie: `vuelo=${'x'.repeat(43)}` });
    expect(headers['cache-control']).toBe('no-store');
  },
);
