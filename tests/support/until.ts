import { scheduler } from 'node:timers/promises';

/** Asks again and again until it is so. What never becomes so fails, and then asks no more. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const limit = AbortSignal.timeout(60_000);
  while (!(await isSo())) {
    limit.throwIfAborted();
    // Whoever asks without a breath takes the processor from what is waited for.
    await scheduler.wait(5);
  }
}
