import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { dyingWithUs } from '#libs/platform/server';
import type { JobProgram } from '#libs/platform/server/beside';

const mayRead = (...paths: readonly string[]) => paths.map((path) => `--allow-fs-read=${resolve(path)}`);

/** What V8 only reserves counts too, so that of this less than half is left for an image: the largest that we take needs 200 MB. */
const mostMemory = 1_200_000_000;

let isThere: boolean | undefined;

/** What to write before a program's name so that Linux lets it have only so much memory: flags of V8 do not bind what libvips takes. */
function bounded(): string[] {
  const words = ['prlimit', `--data=${mostMemory}`];
  isThere ??= spawnSync('prlimit', [`--data=${mostMemory}`, 'true'], { stdio: 'ignore' }).status === 0;
  return isThere ? words : [];
}

/** The program that renders, as the build makes it, or from its sources. */
function renderProgram(isBuilt: boolean): JobProgram {
  const entry = resolve(isBuilt ? 'dist/server/render-child.mjs' : 'libs/media/server/render-child.ts');
  const sources = ['package.json', 'libs/media', 'libs/platform/server/beside', 'node_modules'];
  return {
    before: [...dyingWithUs('KILL'), ...bounded()],
    entry,
    flags: [
      // What reads images is a native library: it may be loaded. No other process, no file but the code, and no environment.
      ...['--permission', '--allow-addons', ...mayRead(...(isBuilt ? [entry, 'node_modules'] : sources))],
      ...['--disallow-code-generation-from-strings', '--max-old-space-size=96'],
    ],
    variables: {},
    patience: 20_000,
    jobs: 50,
    idle: 30_000,
  };
}

/** The one that belongs to the code that runs: only what is not built yet is TypeScript. */
export function ownRenderProgram(): JobProgram {
  return renderProgram(!import.meta.url.endsWith('.ts'));
}
