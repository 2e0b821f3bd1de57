import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A content folder of one test. */
export interface ContentFolder {
  readonly path: string;
  /** Writes files below it; null takes one away. */
  write(files: Readonly<Record<string, string | null>>): void;
  remove(): void;
}

/** A folder that holds these files, on top of the school's own content when `base` names that. */
export function aContentFolder(files: Readonly<Record<string, string>>, base?: string): ContentFolder {
  const path = mkdtempSync(join(tmpdir(), 'content-'));
  if (base) cpSync(base, path, { recursive: true });
  const write = (changes: Readonly<Record<string, string | null>>) => {
    for (const [name, text] of Object.entries(changes)) {
      const file = join(path, name);
      if (text === null) rmSync(file);
      else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
  };
  write(files);
  return { path, write, remove: () => rmSync(path, { recursive: true }) };
}
