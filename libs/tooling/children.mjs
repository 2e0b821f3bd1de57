import { build } from 'esbuild';

/**
 * Builds the programs that the server starts beside itself. The one that reads what members write becomes a single file, so that it
 * may read nothing else; the other keeps its packages where they are, for one of them is a program too.
 */
const ofEach = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  outdir: 'dist/server',
  outExtension: { '.js': '.mjs' },
  logLevel: 'warning',
};
await build({ ...ofEach, entryPoints: ['libs/mdx/server/judge-child.ts'] });
await build({ ...ofEach, entryPoints: ['libs/mdx/server/compile-child.ts'], packages: 'external' });
