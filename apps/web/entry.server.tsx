import { renderToReadableStream } from 'react-dom/server';
import { ServerRouter, type EntryContext, type HandleErrorFunction, type RouterContextProvider } from 'react-router';
import { AskFailed, hydratedPolicy, pageRequest } from '#libs/platform/shared';
import { voices } from './voices/every-page.ts';
import { speakWith } from './voices.ts';

speakWith(voices);

/** Renders the whole page before any of it leaves: late parts would need JavaScript to appear. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
) {
  const { nonce, hasSession, retryAfter } = context.get(pageRequest);
  const hydrates = entry.staticHandlerContext.matches.some(({ route }) => (route.handle as { hydrate?: boolean } | undefined)?.hydrate);
  const ownNonce = hydrates ? { nonce } : {};
  const stream = await renderToReadableStream(<ServerRouter context={entry} url={request.url} {...ownNonce} />, ownNonce);
  await stream.allReady;
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (hydrates) headers.set('Content-Security-Policy', hydratedPolicy(nonce));
  const isForAll = headers.has('Cache-Control') && request.method === 'GET' && status === 200 && !hydrates && !hasSession;
  if (!isForAll) headers.set('Cache-Control', 'no-store');
  if (retryAfter === null) return new Response(stream, { status, headers });
  // The page says why, and keeps what was typed; the status tells programs and proxies.
  headers.set('Retry-After', String(retryAfter));
  return new Response(stream, { status: 503, headers });
}

/** What the pages' own code throws is noted without its message, which may quote somebody's words; what GraphQL refused is in the log already. */
export const handleError: HandleErrorFunction = (error) => {
  if (error instanceof AskFailed || !(error instanceof Error)) return;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  console.error([error.name, ...frames.slice(0, 5)].join('\n'));
};
