import type { BuildOptions, Plugin } from 'esbuild';

const runtime = 'react/jsx-runtime';

/** Lets a bundle hold its own entry and React's runtime (a global by then), and no file or module besides. It must stand before every plugin that touches the disk. */
export const lockdown: Plugin = {
  name: 'lockdown',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === 'entry-point' || path === runtime ? undefined : { errors: [{ text: 'Nothing is imported here.' }] },
    );
    build.onLoad({ filter: /.*/, namespace: 'file' }, ({ pluginData }) =>
      (pluginData as { inMemory?: boolean } | undefined)?.inMemory ? undefined : { errors: [{ text: 'No file is read here.' }] },
    );
  },
};

/** The options of a bundle that reads and writes nothing. */
export function locked(options: BuildOptions): BuildOptions {
  const plugins = (options.plugins ?? []).filter(({ name }) => name !== 'node-resolve');
  return {
    ...options,
    plugins: [lockdown, ...plugins],
    loader: {},
    logLevel: 'silent',
    sourcemap: false,
    target: 'es2023',
    tsconfigRaw: '{}',
    write: false,
  };
}
