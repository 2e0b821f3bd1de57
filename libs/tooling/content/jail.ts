import { realpathSync, statSync } from 'node:fs';
import { dirname, extname, resolve, sep } from 'node:path';
import type { OnResolveArgs, Plugin } from 'esbuild';

/** What a trusted lesson may import. */
export const importable: readonly string[] = ['.json', '.js', '.jsx'];

const runtime = /^react(?:\/jsx-(?:dev-)?runtime)?$/;

/** Why the jail refused an import; travels as the `detail` of esbuild's error. */
export interface Refusal {
  readonly code: 'import-outside' | 'import-not-found';
  readonly specifier: string;
  readonly importer: string;
}

/** The real path of a file when it really stands inside a folder (links followed), else null. */
export function insideOf(root: string, path: string): string | null {
  try {
    const real = realpathSync(path);
    return real.startsWith(realpathSync(root) + sep) && statSync(real).isFile() ? real : null;
  } catch {
    return null;
  }
}

/** Lets a bundle reach only relative files of few kinds inside `root`, and `entry`. Must stand before every other plugin: later ones touch the disk. */
export function jail(root: string, entry: string): Plugin {
  const refuse = ({ path, importer }: Pick<OnResolveArgs, 'path' | 'importer'>, code: Refusal['code']) => {
    const detail: Refusal = { code, specifier: path.slice(0, 120), importer };
    return { errors: [{ text: code, detail }] };
  };
  return {
    name: 'jail',
    setup(build) {
      build.onResolve({ filter: /.*/ }, (wanted) => {
        if (wanted.kind === 'entry-point' || runtime.test(wanted.path)) return undefined;
        const path = resolve(dirname(wanted.importer), wanted.path);
        if (!isAskedRightly(wanted) || !path.startsWith(root + sep)) return refuse(wanted, 'import-outside');
        if (!isThere(path)) return refuse(wanted, 'import-not-found');
        const real = importableInside(root, path);
        return real ? { path: real } : refuse(wanted, 'import-outside');
      });
      // esbuild turns require('../' + name + '.json') into every file that matches, and asks no resolver about them.
      build.onLoad({ filter: /.*/, namespace: 'file' }, ({ path }) => {
        const isOurs = path === entry || importableInside(root, path) === path;
        return isOurs ? undefined : refuse({ path, importer: entry }, 'import-outside');
      });
    },
  };
}

const askedBy: ReadonlySet<string> = new Set(['import-statement', 'require-call', 'dynamic-import']);

function isAskedRightly({ kind, path }: OnResolveArgs): boolean {
  return askedBy.has(kind) && /^\.\.?\//.test(path) && importable.includes(extname(path));
}

/** A link must not give a file another kind than its own. */
function importableInside(root: string, path: string): string | null {
  const real = insideOf(root, path);
  return real && importable.includes(extname(real)) ? real : null;
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
