import type { BuildFailure, BuildOptions, Message } from 'esbuild';
import { bundleMDX } from 'mdx-bundler';
import remarkGfm from 'remark-gfm';
import { jail } from './jail.ts';

/** What is bundled. */
export interface BundleInput {
  /** The content folder: nothing outside it is read. */
  readonly root: string;
  /** Absolute path, for messages and relative imports. */
  readonly file: string;
  /** Without its front matter, and beginning with an empty line. */
  readonly body: string;
  /** Runs on the Markdown tree before it is compiled. */
  readonly onTree: () => (tree: never) => void;
}

/** Code that returns the text's module, or why there is none. */
export type BundleResult = { readonly code: string } | { readonly errors: readonly Message[] };

const noEngine = () => {
  throw new Error('No front matter is read here.');
};
const noEngines = { yaml: noEngine, json: noEngine, js: noEngine, javascript: noEngine, toml: noEngine, coffee: noEngine };

/** Compiles one text with mdx-bundler, locked: no front matter of any language, no file but through the jail, nothing written. */
export async function bundleText({ root, file, body, onTree }: BundleInput): Promise<BundleResult> {
  if (!body.startsWith('\n')) throw new Error('A body must begin with an empty line: anything else could be taken for a front matter.');
  try {
    const { code } = await bundleMDX({
      source: { path: file, value: body, cwd: root },
      cwd: root,
      globals: { 'react/jsx-dev-runtime': { varName: '_jsx_dev_runtime', type: 'cjs' } },
      grayMatterOptions: (options) => ({ ...options, engines: noEngines }),
      mdxOptions: (options) => ({
        ...options,
        // With places in every call, the recorder knows the line of what it records.
        development: true,
        tableCellAlignToStyle: false,
        remarkPlugins: [remarkGfm, onTree],
      }),
      esbuildOptions: (options) => locked(options, root, file),
    });
    return { code };
  } catch (error) {
    if (isBuildFailure(error)) return { errors: error.errors };
    throw error;
  }
}

function locked(options: BuildOptions, root: string, entry: string): BuildOptions {
  const others = (options.plugins ?? []).filter((plugin) => plugin.name !== 'node-resolve');
  return {
    ...options,
    plugins: [jail(root, entry), ...others],
    jsxDev: true,
    loader: {},
    logLevel: 'silent',
    minify: false,
    sourcemap: false,
    target: 'es2023',
    tsconfigRaw: '{}',
    write: false,
  };
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}
