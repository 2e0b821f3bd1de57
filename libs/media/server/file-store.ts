import { Injectable } from '@nestjs/common';

/** Files that everybody may fetch, each under the name that its content gives it. What it promises, another place for files can keep too. */
@Injectable()
export abstract class FileStore {
  /** Keeps a file; one that is there already stays as it is. */
  abstract put(file: string, bytes: Buffer): Promise<void>;
  /** A file, or null where there is none. */
  abstract read(file: string): Promise<Buffer | null>;
  /** Takes a file away, if it is there. */
  abstract remove(file: string): Promise<void>;
  /** The names of all files. */
  abstract list(): Promise<string[]>;
}

/** Whether a name is one that a content gives: nothing else is ever looked for. */
export function isFileName(name: string): boolean {
  return /^[0-9a-f]{64}\.webp$/.test(name);
}

/** A store that ends with its process, for tools that serve nobody. */
export class FilesInMemory extends FileStore {
  private readonly files = new Map<string, Buffer>();

  put(file: string, bytes: Buffer): Promise<void> {
    this.files.set(file, bytes);
    return Promise.resolve();
  }

  read(file: string): Promise<Buffer | null> {
    return Promise.resolve(this.files.get(file) ?? null);
  }

  remove(file: string): Promise<void> {
    this.files.delete(file);
    return Promise.resolve();
  }

  list(): Promise<string[]> {
    return Promise.resolve([...this.files.keys()]);
  }
}
