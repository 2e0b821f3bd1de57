import { setImmediate } from 'node:timers/promises';

/** Asks again and again until it is so; what never becomes so ends by the time limit of its test. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setImmediate();
}
