import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivateFolder } from '../../libs/platform/server/database/index.ts';

/** The one place that a run of the bench writes to, inside the checkout; what a killed run left there is cleared away. */
export function makeBenchFolder(root: string): string {
  const data = join(root, '.data');
  makePrivateFolder(data);
  for (const name of readdirSync(data)) {
    const owner = Number(/^bench-(\d+)$/.exec(name)?.[1]);
    if (owner && !isAlive(owner)) rmSync(join(data, name), { recursive: true, force: true });
  }
  const folder = join(data, `bench-${process.pid}`);
  makePrivateFolder(folder);
  return folder;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
