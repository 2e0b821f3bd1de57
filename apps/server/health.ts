import type { IncomingMessage, ServerResponse } from 'node:http';

/** A reason why the school cannot serve yet, or null when it can. */
export type Readiness = () => Promise<string | null>;

/** Answers `/healthz` (the process lives) and `/readyz` (database, migrations and content are there; 503 with the reason before). Gives false for other paths. */
export function healthAnswers(readiness: Readiness): (request: IncomingMessage, response: ServerResponse) => boolean {
  return ({ url }, response) => {
    if (url === '/healthz') answer(response, 200, 'alive');
    else if (url === '/readyz') void readiness().then((reason) => answer(response, reason ? 503 : 200, reason ?? 'ready'));
    else return false;
    return true;
  };
}

function answer(response: ServerResponse, status: number, text: string): void {
  const retry = status === 503 ? { 'Retry-After': '2' } : {};
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...retry }).end(`${text}\n`);
}
