import { build } from 'esbuild';

/**
 * Builds the programs that the server starts beside itself. The one that reads what members write becomes a single file, so that it
 * may read nothing else; the others keep their packages where they are, for one of these is a program too, and one a native library.
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
for (const entry of ['libs/mdx/server/compile-child.ts', 'libs/media/server/render-child.ts'])
  await build({ ...ofEach, entryPoints: [entry], packages: 'external' });
