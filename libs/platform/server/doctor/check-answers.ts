import { request as plainRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { request as secureRequest } from 'node:https';
import { errorCode } from '../environment/error-code.ts';
import { originsAt, type Environment } from '../environment/index.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { check, type Check, type Patient, type Verdict } from './finding.ts';

/** The network: under which addresses people come, and what they are answered. */
export const networkChecks: readonly Check[] = [
  check('address', ({ environment }) => judgeOrigins(environment)),
  check('answers', (patient) => judgeAnswers(patient)),
];

/** Whether people from elsewhere come by an encrypted way. */
export function judgeOrigins({ host, origins }: Pick<Environment, 'host' | 'origins'>): Verdict {
  const isAlone = ['127.0.0.1', '::1', 'localhost'].includes(host);
  const open = origins.filter((origin) => !/^https:|\.onion(:\d+)?$|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin));
  if (open.length > 0)
    return ['bad', `Whoever watches the network reads along under ${open.join(', ')}: write an https or .onion address in ESCUELA_ORIGIN.`];
  if (origins.length > 0) return ['good', `People come under ${origins.join(', ')}.`];
  if (isAlone) return ['good', 'Only this machine reaches the school; ESCUELA_ORIGIN opens it to others.'];
  return [
    'bad',
    'HOST opens the school to the network, and ESCUELA_ORIGIN names no https or .onion address: write one, or HOST=127.0.0.1.',
  ];
}

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Way {
  readonly origin: string;
  ask(path: string, manner?: { method: string; headers: OutgoingHttpHeaders; body: string }): Promise<Reply>;
}

async function judgeAnswers({ environment, at }: Patient): Promise<Verdict> {
  const { host, port } = environment;
  if (at === null && port === 0) return ['care', 'PORT=0 takes any port: write npm run doctor -- --at http://127.0.0.1:PORT.'];
  const local = `http://${['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`;
  const ways = at === null ? originsAt(environment, port).map((origin) => wayTo(local, origin)) : [wayTo(at, new URL(at).origin)];
  try {
    const problems = (await Promise.all(ways.map(problemsOf))).flat();
    if (problems.length > 0) return ['bad', problems.join(' ')];
    return ['good', `Headers are whole and foreign pages are refused under ${ways.map(({ origin }) => origin).join(', ')}.`];
  } catch (error) {
    return [
      'care',
      `The school does not answer at ${at ?? local} (${errorCode(error) || 'no answer'}): start it, or write npm run doctor -- --at URL.`,
    ];
  }
}

/** Asks the server at one address as if it had been called by another: behind a proxy they differ. */
function wayTo(address: string, origin: string): Way {
  const ask: Way['ask'] = (path, manner = { method: 'GET', headers: {}, body: '' }) =>
    new Promise((done, fail) => {
      const request = address.startsWith('https:') ? secureRequest : plainRequest;
      const { method, headers, body } = manner;
      const options = {
        method,
        headers: { ...headers, host: new URL(origin).host, 'content-length': Buffer.byteLength(body) },
        timeout: 10_000,
      };
      const asked = request(new URL(path, address), options, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text = (text + part).slice(0, 10_000)));
        response.once('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: text })).once('error', fail);
      });
      asked.once('timeout', () => asked.destroy(new Error('no answer in ten seconds'))).once('error', fail);
      asked.end(body);
    });
  return { origin, ask };
}

const foreign = {
  method: 'POST',
  headers: { origin: 'https://foreign.invalid', 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' },
  body: '{"query":"{ __typename }"}',
};

async function problemsOf({ origin, ask }: Way): Promise<string[]> {
  const [home, question, intruder, alive] = [await ask('/'), await ask('/graphql'), await ask('/graphql', foreign), await ask('/healthz')];
  const isSecure = origin.startsWith('https:');
  const lacking = securityHeaders(isSecure).filter(([name, value]) =>
    [home, question].some(({ headers }) => headers[name.toLowerCase()] !== value),
  );
  const proxy = 'let the proxy hand them on unchanged';
  return [
    ...(lacking.length > 0
      ? [`Under ${origin} headers are missing or changed (${lacking.map(([name]) => name).join(', ')}): ${proxy}.`]
      : []),
    ...(home.status === 421
      ? [`${origin} is not an address of this school: name it in ESCUELA_ORIGIN, and let the proxy hand on the Host.`]
      : []),
    ...(intruder.status === 403 || home.status === 421
      ? []
      : [`Under ${origin} a page of another site may ask for changes: let the proxy hand on Origin and Sec-Fetch-Site.`]),
    ...(alive.status === 200 && alive.body === 'alive\n'
      ? []
      : [`Under ${origin} /healthz does not answer: look at what the school wrote on its terminal.`]),
  ];
}
