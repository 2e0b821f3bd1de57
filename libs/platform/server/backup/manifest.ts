import { createHash, createHmac, timingSafeEqual, type Hash } from 'node:crypto';

/** The form of archives that this version writes and reads. */
export const format = 1;

/** What stands first in an archive: enough to refuse it before anything is touched. Never a host name or a user. */
export interface Opening {
  readonly format: number;
  /** Of the outside key, in base64url. */
  readonly key: string;
  /** The names of the changes that the database had seen, oldest first. */
  readonly migrations: readonly string[];
  readonly tables: readonly TableShape[];
}

/** A table with the columns that are copied, in their order. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
}

/** What one entry of an archive must turn out to be; only tables have rows. */
export interface Entry {
  readonly name: string;
  readonly bytes: number;
  readonly rows: number | null;
  readonly sha256: string;
}

/** What stands last in an archive: everything that was to come before it. */
export type Manifest = readonly Entry[];

/** Proof that whoever wrote this manifest holds the outside key: the recipient of backups is no secret, and anybody could encrypt to it. */
export function sealOf(manifest: Buffer, key: Buffer): Buffer {
  return createHmac('sha256', key).update('backup-manifest\0').update(manifest).digest();
}

/** Whether the manifest carries the seal of this key. */
export function isSealed(manifest: Buffer, seal: Buffer, key: Buffer): boolean {
  const right = sealOf(manifest, key);
  return seal.length === right.length && timingSafeEqual(seal, right);
}

/** Measures an entry while it passes. */
export class Measure {
  private readonly hash: Hash = createHash('sha256');
  private bytes = 0;

  /** The same parts, counted. */
  async *through(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const part of parts) {
      this.hash.update(part);
      this.bytes += part.length;
      yield part;
    }
  }

  /** What came through; asked once, at the end. */
  entry(name: string, rows: number | null): Entry {
    return { name, bytes: this.bytes, rows, sha256: this.hash.digest('hex') };
  }
}

/** A number of bytes as a person reads it. */
export function readable(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const step = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  return `${step === 0 ? bytes : (bytes / 1000 ** step).toFixed(1)} ${units[step]}`;
}
