import type { CDPSession, Page, Request, Response } from 'playwright-core';

/** One answer that a page loaded over the wire. */
export interface Loaded {
  readonly url: string;
  /** Headers and body as they travelled. */
  readonly bytes: number;
}

/** What a page did that a journey must know of. */
export interface PageWatch {
  /** Everything that no page of ours may do; a journey fails unless this is empty at its end. */
  complaints(): Promise<readonly string[]>;
  /** What came over the wire since the watch began, or since it was last asked; nothing that the browser had. */
  loaded(): Promise<readonly Loaded[]>;
  /** Announces that pages will answer with this status, such as 404. */
  expects(status: number): void;
  /** Announces that the page may ask this other origin. */
  allows(origin: string): void;
  /** Announces that the line will break. */
  expectsNoLine(): void;
}

/** What the browser says by itself of an answer that is a refusal, or of none at all. */
const refusedAnswer =
  /^Failed to load resource: (?:the server responded with a status of (\d{3})|net::ERR_(?:INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|FAILED|EMPTY_RESPONSE))/;

/** Stands for "no answer" among the statuses that are expected. */
const noLine = NaN;

/** Watches a page from its first request on. `origin` is the only one that it may ask. */
export async function watchPage(page: Page, origin: string): Promise<PageWatch> {
  const [complaints, statuses, origins] = [[] as string[], new Set<number>(), new Set([origin])];
  const browser = await page.context().newCDPSession(page);
  const weights = weighed(browser);
  watchPolicy(browser, complaints);
  page.on('pageerror', (error) => void complaints.push(`script failed: ${error.message}`));
  page.on('console', (message) => {
    const refused = refusedAnswer.exec(message.text());
    const expected = refused !== null && statuses.has(Number(refused[1]));
    if (['error', 'warning'].includes(message.type()) && !expected) complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (isElsewhere(request, origins)) complaints.push(`asked another origin: ${request.url()}`);
  });
  page.on('response', (response) => void complaints.push(...faultsOf(response, origin, statuses)));
  await Promise.all([browser.send('Network.enable'), browser.send('Audits.enable')]);
  /** One more question to the same page: what it told before has then arrived. */
  const settle = () => page.evaluate('1').catch(() => undefined);
  return {
    complaints: async () => settle().then(() => [...complaints]),
    loaded: async () => settle().then(() => weights.splice(0)),
    expects: (status) => void statuses.add(status),
    allows: (other) => void origins.add(other),
    expectsNoLine: () => void statuses.add(noLine),
  };
}

function isElsewhere(request: Request, origins: ReadonlySet<string>): boolean {
  const { protocol, origin } = new URL(request.url());
  return protocol !== 'data:' && protocol !== 'blob:' && !origins.has(origin);
}

/** The answers that no journey expects, and pages without a policy. */
function faultsOf(response: Response, origin: string, statuses: ReadonlySet<number>): string[] {
  if (!response.url().startsWith(`${origin}/`)) return [];
  const status = response.status();
  const answered = `${status} to ${response.request().method()} ${response.url()}`;
  const hasPolicy = response.headers()['content-security-policy']?.startsWith("default-src 'none'");
  return [...(status >= 400 && !statuses.has(status) ? [`answered ${answered}`] : []), ...(hasPolicy ? [] : [`no policy: ${answered}`])];
}

/** The browser reports a broken policy as an issue also where pages may run no script. */
function watchPolicy(browser: CDPSession, complaints: string[]): void {
  browser.on('Audits.issueAdded', ({ issue: { code, details } }) => {
    const broken = details.contentSecurityPolicyIssueDetails;
    if (broken)
      complaints.push(`policy broken: ${broken.violatedDirective} ${broken.blockedURL ?? broken.contentSecurityPolicyViolationType}`);
    else if (code === 'MixedContentIssue' || code === 'CookieIssue') complaints.push(`issue: ${code} ${JSON.stringify(details)}`);
  });
}

function weighed(browser: CDPSession): Loaded[] {
  const weights: Loaded[] = [];
  const urls = new Map<string, string>();
  browser.on('Network.requestWillBeSent', ({ requestId, request }) => void urls.set(requestId, request.url));
  browser.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    // What the browser's own memory gave is told as a request too, without a byte.
    if (encodedDataLength > 0) weights.push({ url: urls.get(requestId) ?? '', bytes: encodedDataLength });
  });
  return weights;
}
