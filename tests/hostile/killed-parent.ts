import { JobProcess, type JobProgram } from '../../libs/platform/server/beside/index.ts';

/** Stands for a school: starts a job that never ends, tells the number of its process, and waits to be killed. */
const reader = new JobProcess<{ source: string }, object>(JSON.parse(process.argv[2] ?? '') as JobProgram);
await reader.run({ source: 'hola' });
void reader.run({ source: 'loop' });
process.stdout.write(String(reader.pid));
