import { open, readFile } from 'node:fs/promises';
import { errorCode } from '../environment/error-code.ts';

/** Where the list of what was erased stands outside the database: beside the key. */
export function erasedFileOf(keyFile: string): string {
  return `${keyFile}.erased`;
}

/** The fingerprints in such a file, each once; none when it is not there. A line that a power cut tore is left out. */
export async function readErasedFile(file: string): Promise<Buffer[]> {
  const lines = new Set((await textOf(file)).split('\n').filter((line) => /^[\w-]{43}$/.test(line)));
  return [...lines].map((line) => Buffer.from(line, 'base64url'));
}

/** Adds fingerprints at the end of the file, which nobody else may read, and gives back only when the disk has them. */
export async function appendErased(file: string, fingerprints: readonly Buffer[]): Promise<void> {
  if (fingerprints.length === 0) return;
  const lines = fingerprints.map((fingerprint) => `${fingerprint.toString('base64url')}\n`).join('');
  const opened = await open(file, 'a+', 0o600);
  try {
    const { size } = await opened.stat();
    const last = await opened.read({ buffer: Buffer.alloc(1), position: Math.max(0, size - 1) });
    // A power cut may have torn the last line: what follows must not stand in it.
    const isTorn = last.bytesRead === 1 && last.buffer[0] !== 0x0a;
    await opened.appendFile(isTorn ? `\n${lines}` : lines);
    await opened.sync();
  } finally {
    await opened.close();
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  }
}
