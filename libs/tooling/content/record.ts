import { readFileSync } from 'node:fs';
import { constants, createContext, runInContext } from 'node:vm';

/** An element as it was made, with the place it was made at: file, line, column. */
export interface RecordedElement {
  readonly name: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly (RecordedElement | string)[];
  readonly spot: RecordedSpot;
}

/** File, line, column; null where the compiler knows none. */
export type RecordedSpot = readonly [file: string, line: number, column: number] | null;

/** What running a compiled text left behind. */
export interface Recording {
  readonly blocks: readonly (RecordedElement | string)[];
  readonly problems: readonly { readonly code: string; readonly args: Readonly<Record<string, string>>; readonly spot: RecordedSpot }[];
}

const recorder = readFileSync(new URL('recorder.vm.js', import.meta.url), 'utf8').replace(/;\s*$/, '');
const longest = 2000;

/**
 * Runs a compiled text once and records the elements it makes. It runs in a realm of its own that has no process, no module and no file,
 * cannot make code from strings, is stopped after two seconds, and hands over nothing but a string.
 */
export function record(code: string, names: Iterable<string>): Recording {
  const realm = createContext(constants.DONT_CONTEXTIFY, { codeGeneration: { strings: false, wasm: false }, microtaskMode: 'afterEvaluate' });
  const load = `function (_jsx_runtime, _jsx_dev_runtime, React, ReactDOM) {\n${code}\n}`;
  try {
    return JSON.parse(String(runInContext(`${recorder}(${load}, ${JSON.stringify([...names])})`, realm, { timeout: longest }))) as Recording;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it was stopped';
    return { blocks: [], problems: [{ code: 'run-failed', args: { reason }, spot: null }] };
  }
}
