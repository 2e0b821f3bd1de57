import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { readLines } from './line-reader.ts';

/** A program for jobs, and how far it may go. */
export interface JobProgram {
  /** A file that answers as `answerJobs` does. */
  readonly entry: string;
  /** What is written before Node, so that the process dies with ours. */
  readonly before: readonly string[];
  /** For Node, before the file. */
  readonly flags: readonly string[];
  /** All that it sees of our environment. */
  readonly variables: Readonly<Record<string, string>>;
  /** Milliseconds for one job; then it is killed. */
  readonly patience: number;
  /** So many jobs, then a fresh process: what one text leaves behind in memory does not last. */
  readonly jobs: number;
  /** Milliseconds without a job; then it ends, and its memory is somebody else's until it is asked again. */
  readonly idle: number;
}

/** What became of a job: its answer, or the process had to be killed or died over it. */
export type JobEnd<Answer> = { readonly answer: Answer } | { readonly answer: null };

type Child = ChildProcessByStdio<Writable, Readable, null>;

interface Running {
  readonly child: Child;
  readonly ended: Promise<void>;
  jobs: number;
  /** Whoever waits for the next line; `null` when the process is gone. */
  onLine: (line: string | null) => void;
}

/** Starting means loading a parser; a machine with much to do may take its time over that. */
const patienceAtStart = 30_000;
const longestAnswer = 4_000_000;

/** One process beside ours that does one job after another, and that nothing it is given can make us wait for or fall with. To be asked for one job at a time. */
export class JobProcess<Job, Answer> {
  private running: Running | null = null;
  private isClosed = false;
  private idling: NodeJS.Timeout | undefined;

  private readonly program: JobProgram;

  constructor(program: JobProgram) {
    this.program = program;
  }

  /** Does one job. Rejects only when the process does not start, or says that it failed by a fault of ours. */
  async run(job: Job): Promise<JobEnd<Answer>> {
    clearTimeout(this.idling);
    const running = this.running ?? (await this.start());
    running.jobs += 1;
    const line = await this.lineOf(running, this.program.patience, () => running.child.stdin.write(`${JSON.stringify(job)}\n`));
    if (line === null || running.jobs >= this.program.jobs) await this.end(running);
    else this.idling = setTimeout(() => void this.end(running), this.program.idle).unref();
    if (line === null) return { answer: null };
    const said = JSON.parse(line) as { answer: Answer } | { failed: string };
    if ('failed' in said) throw new Error(`A job failed: ${said.failed}`);
    return said;
  }

  /** Ends the process for good. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.idling);
    if (this.running) await this.end(this.running);
  }

  /** The number of the process that runs now, if any. */
  get pid(): number | undefined {
    return this.running?.child.pid;
  }

  private async start(): Promise<Running> {
    if (this.isClosed) throw new Error('This process was closed.');
    const { before, entry, flags, variables } = this.program;
    const [command = process.execPath, ...words] = [...before, process.execPath, '--no-warnings', ...flags, entry];
    // Nobody reads its complaints: they may quote what people wrote.
    const child = spawn(command, words, { stdio: ['pipe', 'pipe', 'ignore'], env: { ...variables } });
    const running: Running = { child, jobs: 0, onLine: () => undefined, ended: new Promise((done) => child.once('close', () => done())) };
    const gone = () => {
      // What dies between two jobs must not be handed the next one.
      if (this.running === running) this.running = null;
      running.onLine(null);
    };
    child.once('close', gone).once('error', gone);
    // When it dies while we write, its end is what tells us, not the broken pipe.
    child.stdin.on('error', () => undefined);
    readLines(child.stdout, longestAnswer, (line) => running.onLine(line), gone);
    this.running = running;
    const ready = await this.lineOf(running, patienceAtStart, () => undefined);
    if (ready !== null) return running;
    await this.end(running);
    throw new Error(`The process for ${entry} does not start.`);
  }

  private lineOf(running: Running, patience: number, begin: () => void): Promise<string | null> {
    return new Promise((done) => {
      const timer = setTimeout(() => done(null), patience);
      running.onLine = (line) => {
        clearTimeout(timer);
        done(line);
      };
      if (running.child.exitCode !== null || running.child.signalCode !== null) running.onLine(null);
      else begin();
    });
  }

  /** Not asked but killed: what loops hears nothing. */
  private async end(running: Running): Promise<void> {
    if (this.running === running) this.running = null;
    running.child.kill('SIGKILL');
    if (running.child.pid !== undefined) await running.ended;
  }
}
