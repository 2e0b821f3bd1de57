import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** Processor time by process, user and system, in microseconds. */
export type Times = ReadonlyMap<number, number>;

/** What each of these processes has used so far, all its threads together; those that are gone are missing. */
export function timesOf(pids: readonly number[]): Times {
  return new Map(
    pids.flatMap((pid) => {
      const time = finely(pid) ?? inTicks(pid);
      return time === undefined ? [] : [[pid, time] as const];
    }),
  );
}

/** The scheduler's own account, in nanoseconds, where the kernel shows it. Neither Node nor PostgreSQL ends a thread while it serves. */
function finely(pid: number): number | undefined {
  const threads = existsSync(`/proc/${pid}/task`) ? readdirSync(`/proc/${pid}/task`) : [];
  const times = threads.map((thread) => readOf(`/proc/${pid}/task/${thread}/schedstat`)?.split(' ', 1)[0]);
  return times.length > 0 && !times.includes(undefined) ? times.reduce((sum, time) => sum + Number(time), 0) / 1000 : undefined;
}

function inTicks(pid: number): number | undefined {
  const fields = fieldsOf(pid);
  return fields && ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1e6;
}

/** What was used between two readings. A process that was not there before began at nothing. */
export function usedBetween(before: Times, after: Times): number {
  return [...after].reduce((sum, [pid, time]) => sum + time - (before.get(pid) ?? 0), 0);
}

/** A process with all that stand below it. */
export function familyOf(pid: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(Number(name))]),
  );
  const family = [pid];
  for (const member of family) for (const [child, parent] of parents) if (parent === member) family.push(child);
  return family;
}

/** The process above this one. */
export function parentOf(pid: number): number {
  return Number(fieldsOf(pid)?.[1]);
}

/** What ended children of this process had used, in microseconds. */
export function reapedBy(pid: number): number {
  const fields = fieldsOf(pid) ?? [];
  return ((Number(fields[13]) + Number(fields[14])) / ticksPerSecond) * 1e6;
}

/** The member of a family whose command line ends so. */
export function memberRunning(pid: number, ending: string): number {
  const found = familyOf(pid).find((member) => readOf(`/proc/${member}/cmdline`)?.split('\0').filter(Boolean).at(-1) === ending);
  if (found === undefined) throw new Error(`No process below ${pid} runs ${ending}`);
  return found;
}

/** The memory that a process holds now, and the most it ever held, in MiB. */
export function memoryOf(pid: number): { readonly now: number; readonly most: number } {
  const status = readOf(`/proc/${pid}/status`) ?? '';
  const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024;
  return { now: read('VmRSS'), most: read('VmHWM') };
}

/** The fields of /proc/PID/stat from the third on: the second, the name, may hold spaces and brackets. */
function fieldsOf(pid: number): string[] | undefined {
  const text = readOf(`/proc/${pid}/stat`);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

function readOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
