import { readLines } from './line-reader.ts';

/** In a process of jobs: does each job that comes in as a line of JSON and answers with one. It ends when whoever started it is gone. */
export function answerJobs<Job>(work: (job: Job) => unknown): void {
  // Not by readline, which would end a line also at U+2028, and JSON lets that stand as it is.
  readLines(
    process.stdin,
    Infinity,
    (line) => void answerOf(line, work).then((answer) => process.stdout.write(`${JSON.stringify(answer)}\n`)),
    () => undefined,
  );
  process.stdout.write('ready\n');
}

async function answerOf<Job>(line: string, work: (job: Job) => unknown): Promise<object> {
  const before = process.cpuUsage();
  try {
    const answer = await work(JSON.parse(line) as Job);
    const { user, system } = process.cpuUsage(before);
    return { answer: { ...(answer as object), cpuMs: (user + system) / 1000 } };
  } catch (error) {
    // Its class and the place in our code, never its message, which may quote a text.
    const [, at = ''] = error instanceof Error ? (error.stack ?? '').split('\n    at ') : [];
    return { failed: `${error instanceof Error ? error.constructor.name : typeof error} at ${at}` };
  }
}
