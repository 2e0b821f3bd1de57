import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Whether something was made to its end from what is there now. */
export function isMarked({ mark, proof, state }) {
  return existsSync(proof) && existsSync(mark) && readFileSync(mark, 'utf8') === state();
}

/** Writes down from what it was made. */
export function mark({ mark: file }, state) {
  writeFileSync(file, state);
}

/** From now on it counts as not made, for us and for whoever looks at its proof only. */
export function unmark({ mark: file, proof }) {
  for (const each of [file, proof]) rmSync(each, { force: true });
}
