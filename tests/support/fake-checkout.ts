import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

/** A run of the preparation in a checkout. */
export interface Preparation {
  /** The next line it prints that begins so. */
  line(start: string): Promise<string>;
  kill(): void;
  readonly ended: Promise<{ code: number | null; complaint: string }>;
}

/** A checkout of almost nothing, in which npm is a script that writes down what it was asked. */
export interface FakeCheckout {
  readonly folder: string;
  write(path: string, content: string): void;
  prepare(...options: string[]): Preparation;
  /** What npm was asked since the last question. */
  asked(): string[];
}

/** Prints what it is asked, waits while a file `hold` is there, ends with the code in a file `fail`, else makes what npm makes. */
const npm = `#!/bin/sh
echo "npm $*"
echo "$1 $2" >> asked
while [ -e hold ]; do sleep 0.05; done
[ -e fail ] && exit "$(cat fail)"
case $1 in
  ci) mkdir -p node_modules && echo '{"packages":{}}' > node_modules/.package-lock.json ;;
  run) mkdir -p dist/server && touch dist/server/index.js ;;
esac
`;

const root = join(import.meta.dirname, '../..');

/** Makes such a checkout, with nothing installed or built. */
export function aFakeCheckout(): FakeCheckout {
  const folder = join(tmpdir(), `checkout-${randomBytes(6).toString('hex')}`);
  const write = (path: string, content: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  cpSync(join(root, 'libs/tooling/prepare.mjs'), join(folder, 'libs/tooling/prepare.mjs'));
  cpSync(join(root, 'libs/tooling/prepare'), join(folder, 'libs/tooling/prepare'), { recursive: true });
  write('package.json', '{"dependencies":{"a":"1.0.0"}}');
  write('package-lock.json', '{"packages":{"":{"dependencies":{"a":"1.0.0"}},"node_modules/a":{"version":"1.0.0"}}}');
  write('apps/server/index.ts', 'first');
  const programs = aFolderWithNpm(folder);
  const asked = () => {
    const file = join(folder, 'asked');
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean) : [];
    write('asked', '');
    return lines;
  };
  return { folder, write, asked, prepare: (...options) => prepareIn(folder, programs, options) };
}

/** Beside the checkout and not below it, because what lies below is not searched for npm; written once, because a shell reads it while it runs. */
function aFolderWithNpm(folder: string): string {
  const programs = `${folder}-programs`;
  mkdirSync(programs);
  writeFileSync(join(programs, 'npm'), npm, { mode: 0o755 });
  return programs;
}

function prepareIn(folder: string, programs: string, options: readonly string[]): Preparation {
  const env = { ...process.env, PATH: `${programs}${delimiter}${process.env['PATH']}` };
  const child = spawn(process.execPath, [join(folder, 'libs/tooling/prepare.mjs'), ...options], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const complaint = text(child.stderr);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (start: string): Promise<string> => {
    for (let next = await lines.next(); !next.done; next = await lines.next()) if (next.value.startsWith(start)) return next.value;
    throw new Error(`It ended before it said "${start}": ${await complaint}`);
  };
  const ended = once(child, 'exit').then(async ([code]) => ({ code: code as number | null, complaint: (await complaint).trim() }));
  return { line, ended, kill: () => void child.kill('SIGKILL') };
}
