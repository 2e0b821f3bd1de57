import { bundleMDX } from 'mdx-bundler';
import { settleBlocks } from '#libs/mdx/shared';
import type { InertRoot } from '#libs/mdx/shared/inert';
import type { CompiledTree } from '../jobs.ts';
import { capture, type FinalNode } from './capture.ts';
import { compilerTree } from './compiler-tree.ts';
import { locked } from './lockdown.ts';

const noEngine = () => {
  throw new Error('No front matter is read here.');
};
const noEngines = { yaml: noEngine, json: noEngine, js: noEngine, javascript: noEngine, toml: noEngine, coffee: noEngine };

/**
 * Compiles a rebuilt tree with mdx-bundler. Its source is one constant letter: front matter, JavaScript and the bundler never see a byte
 * that somebody wrote, but through our tree.
 */
export async function compileTree(root: InertRoot): Promise<CompiledTree> {
  return bundle(compilerTree(root));
}

/** The same for any tree; only tests may hand in one that was not rebuilt, to see it refused. */
export async function bundle(tree: object): Promise<CompiledTree> {
  let final: ReturnType<typeof capture> | undefined;
  const { code } = await bundleMDX({
    source: 'x',
    cwd: '/nowhere',
    grayMatterOptions: (options) => ({ ...options, engines: noEngines }),
    mdxOptions: (options) => ({
      ...options,
      tableCellAlignToStyle: false,
      remarkPlugins: [() => () => tree as never],
      rehypePlugins: [() => (last: FinalNode) => void (final = capture(last))],
    }),
    esbuildOptions: locked,
  });
  if (!final) throw new Error('The compiler never came to its final tree.');
  return { blocks: settleBlocks(final), code };
}
