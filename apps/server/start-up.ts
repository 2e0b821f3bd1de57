import { CannotStart, type Environment } from '#libs/platform/server';

/** Does one step of the start and says how long it took. */
export async function step<Result>(name: string, work: () => Promise<Result>, say: (result: Result) => string = () => ''): Promise<Result> {
  const began = performance.now();
  const result = await work();
  const detail = say(result);
  console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(2)} s${detail ? ` (${detail})` : ''}`);
  return result;
}

/** What a person can do about a failure that comes from outside, in one sentence; any other failure stays as it is. */
export function explained(error: unknown, { port, host }: Pick<Environment, 'port' | 'host'>): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new CannotStart(
      `Port ${port} is taken by another program: stop that one, or start with another port, like PORT=${port + 1} npm start.`,
    );
  if (code === 'EACCES') return new CannotStart(`This account may not open port ${port}: take one above 1023, like PORT=3000 npm start.`);
  if (code === 'EADDRNOTAVAIL')
    return new CannotStart(`This machine has no address ${host}: write HOST=127.0.0.1, or HOST=0.0.0.0 for all its addresses.`);
  return error;
}
