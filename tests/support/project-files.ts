import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The checkout. */
export const root = join(import.meta.dirname, '../..');

/** What is made, and so is not ours to judge. */
const made = /(^|\/)(node_modules|dist|coverage|\.[^/]*)(\/|$)|\.gen\.|shared\/text\/\w+\.ts$|libs\/ui\/web\/fonts\//;

/** The files below these folders of the checkout, as paths from it; without what is made. */
export function filesBelow(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .filter((path) => !made.test(path)),
  );
}

/** The text of a file of the checkout. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Whether a file only tests. */
export function isTest(path: string): boolean {
  return path.startsWith('tests/') || /\.(spec|test)\.tsx?$/.test(path) || path.endsWith('/fixture.ts');
}

/** The code that runs: neither tests nor tools. */
export function productionCode(): string[] {
  return filesBelow('apps', 'libs', 'migrations').filter(
    (path) => /\.tsx?$/.test(path) && !isTest(path) && !path.startsWith('libs/tooling/'),
  );
}
