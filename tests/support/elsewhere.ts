import type { Person } from './journey.ts';

/** Stands in for the place that leaving leads to, so that nothing reaches the network. Below the browser's own redirects, which its routes do not see. */
export async function standInForElsewhere(
  { context, page, watch }: Person,
  language: string,
): Promise<{ referrers: (string | undefined)[] }> {
  const seen: { referrers: (string | undefined)[] } = { referrers: [] };
  const origin = `https://${language}.wikipedia.org`;
  watch.allows(origin);
  const browser = await context.newCDPSession(page);
  browser.on('Fetch.requestPaused', ({ requestId, request: { headers } }) => {
    seen.referrers.push(headers['Referer'] ?? headers['referer']);
    const body = Buffer.from('<!doctype html><title>elsewhere</title><p>elsewhere').toString('base64');
    const responseHeaders = [{ name: 'Content-Type', value: 'text/html' }];
    void browser.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body });
  });
  await browser.send('Fetch.enable', { patterns: [{ urlPattern: `${origin}/*` }] });
  return seen;
}
