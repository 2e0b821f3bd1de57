import { spawnSync } from 'node:child_process';
import { childVariables } from './child-variables.ts';

let isThere: boolean | undefined;

/** What to write before a program's name so that Linux ends it with this signal when we are killed; nothing where that cannot be done. */
export function dyingWithUs(signal: 'INT' | 'KILL'): string[] {
  isThere ??= spawnSync('setpriv', ['--pdeathsig', signal, 'true'], { env: childVariables(), stdio: 'ignore' }).status === 0;
  return isThere ? ['setpriv', '--pdeathsig', signal] : [];
}
