import { resolve } from 'node:path';
import { dyingWithUs } from '#libs/platform/server';
import type { JobProgram } from '#libs/platform/server/beside';

/** Both programs of the lane. */
export interface LanePrograms {
  readonly judging: JobProgram;
  readonly compiling: JobProgram;
}

const recycledAfter = 200;
const idle = 120_000;
const always = '--disallow-code-generation-from-strings';
const mayRead = (...paths: readonly string[]) => paths.map((path) => `--allow-fs-read=${resolve(path)}`);

/** The lane's programs as the build makes them, or from their sources. */
export function lanePrograms(isBuilt: boolean): LanePrograms {
  const entryOf = (name: string) => resolve(isBuilt ? `dist/server/${name}.mjs` : `libs/mdx/server/${name}.ts`);
  const sources = ['package.json', 'libs/mdx', 'libs/platform/server/beside', 'libs/kernel', 'node_modules'];
  const before = dyingWithUs('KILL');
  const [judge, compile] = [entryOf('judge-child'), entryOf('compile-child')];
  return {
    // No environment, no file but its own code, no process, little memory.
    judging: {
      before,
      entry: judge,
      flags: ['--permission', ...mayRead(...(isBuilt ? [judge] : sources)), always, '--max-old-space-size=192'],
      variables: {},
      patience: 5000,
      jobs: recycledAfter,
      idle,
    },
    // mdx-bundler must start esbuild, and so may start processes.
    compiling: {
      before,
      entry: compile,
      flags: [
        ...['--permission', '--allow-child-process', ...mayRead(...(isBuilt ? [compile, 'node_modules'] : sources))],
        ...[always, '--max-old-space-size=256'],
      ],
      variables: { NODE_ENV: 'production' },
      patience: 20_000,
      jobs: recycledAfter,
      idle,
    },
  };
}

/** Those that belong to the code that runs: only what is not built yet is TypeScript. */
export function ownPrograms(): LanePrograms {
  return lanePrograms(!import.meta.url.endsWith('.ts'));
}
