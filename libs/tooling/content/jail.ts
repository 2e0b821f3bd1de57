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
        const isStatic = wanted.kind === 'import-statement' || wanted.kind === 'require-call' || wanted.kind === 'dynamic-import';
        const isRelative = /^\.\.?\//.test(wanted.path) && importable.includes(extname(wanted.path));
        if (!isStatic || !isRelative) return refuse(wanted, 'import-outside');
        const path = resolve(dirname(wanted.importer), wanted.path);
        if (!path.startsWith(root + sep)) return refuse(wanted, 'import-outside');
        const real = insideOf(root, path);
        if (!real) return refuse(wanted, isThere(path) ? 'import-outside' : 'import-not-found');
        return importable.includes(extname(real)) ? { path: real } : refuse(wanted, 'import-outside');
      });
      // esbuild turns require('../' + name + '.json') into every file that matches, and asks no resolver about them.
      build.onLoad({ filter: /.*/, namespace: 'file' }, ({ path }) => {
        const isOurs = path === entry || (importable.includes(extname(path)) && insideOf(root, path) === path);
        return isOurs ? undefined : refuse({ path, importer: entry }, 'import-outside');
      });
    },
  };
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
