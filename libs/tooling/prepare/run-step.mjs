import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter } from 'node:path';
import { involve } from './alone.mjs';
import { CannotPrepare } from './cannot-prepare.mjs';

/** Runs npm with these arguments, says how long it took, and fails with its exit code and a sentence. */
export async function runStep(name, args, advice) {
  const began = performance.now();
  const npm = spawn('npm', args, { stdio: 'inherit', shell: process.platform === 'win32', env: environmentFor(args) });
  const done = involve(npm.pid);
  console.log(`${name}: npm ${args.filter((arg) => !arg.startsWith('--')).join(' ')}…`);
  const stops = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => [signal, () => npm.kill(signal)]);
  for (const [signal, stop] of stops) process.on(signal, stop);
  const [code, signal] = await once(npm, 'exit').catch((error) => {
    throw new CannotPrepare(`npm cannot be run (${error.code}): install it together with Node and start again.`);
  });
  for (const [each, stop] of stops) process.off(each, stop);
  done();
  if (code !== 0) throw new CannotPrepare(`${name}: npm ended with ${signal ?? `code ${code}`}: ${advice}.`, code ?? 1);
  console.log(`${name}: done in ${secondsSince(began)} s`);
}

/** `npm ci` empties node_modules, so it must not run on the Node in there; a build is always for production. */
function environmentFor([command]) {
  if (command !== 'ci') return { ...process.env, NODE_ENV: 'production' };
  const outside = (process.env.PATH ?? '').split(delimiter).filter((folder) => !`${folder}/`.startsWith(`${process.cwd()}/`));
  return { ...process.env, PATH: outside.join(delimiter) };
}

/** Seconds since then, with one decimal. */
export function secondsSince(began) {
  return ((performance.now() - began) / 1000).toFixed(1);
}
