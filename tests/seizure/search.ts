import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A file of a disk that was taken. */
export interface SeizedFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** Every file below a folder, whole, as whoever takes the disk reads it. */
export function seize(folder: string): SeizedFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ path: relative(folder, path), bytes: readFileSync(path) }));
}

/** Those that are not byte for byte as they were before anybody came; the others can hold nothing of anybody. */
export function changedSince(before: readonly SeizedFile[], files: readonly SeizedFile[]): SeizedFile[] {
  const known = new Map(before.map(({ path, bytes }) => [path, bytes]));
  return files.filter(({ path, bytes }) => !known.get(path)?.equals(bytes));
}

/** The ways in which a text may lie in a file: as it is, as hexadecimal digits, in base64, or as the bytes that an identifier, a TOTP secret or a piece of an image stands for. */
export function formsOf(text: string): Buffer[] {
  const forms = [
    Buffer.from(text),
    Buffer.from(Buffer.from(text).toString('hex')),
    Buffer.from(Buffer.from(text).toString('base64').replace(/=+$/, '')),
  ];
  if (/^[0-9a-f]{64}$/.test(text)) return [...forms, Buffer.from(text, 'hex')];
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? [...forms, Buffer.from(text.replaceAll('-', ''), 'hex')] : forms;
}

const searched = new WeakMap<readonly SeizedFile[], Map<string, string[]>>();

/** The files in which a text stands in any of its forms. */
export function filesWith(files: readonly SeizedFile[], text: string): string[] {
  const known = searched.get(files) ?? new Map<string, string[]>();
  searched.set(files, known);
  const forms = formsOf(text);
  const found = known.get(text) ?? files.filter(({ bytes }) => forms.some((form) => bytes.includes(form))).map(({ path }) => path);
  known.set(text, found);
  return found;
}
