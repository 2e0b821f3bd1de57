import { isDeepStrictEqual } from 'node:util';
import { checkBlocks, type Block } from '#libs/mdx/shared';
import type { InertIssue, InertRoot } from '#libs/mdx/shared/inert';
import { Gate } from '#libs/platform/server';
import { JobProcess } from '#libs/platform/server/beside';
import type { CompileAnswer, CompileJob, JudgeAnswer, JudgeJob } from './jobs.ts';
import { ownPrograms, type LanePrograms } from './programs.ts';

/** What a member's text became. */
export type InertResult =
  | { readonly ok: true; readonly blocks: readonly Block[]; readonly cpuMs: number }
  | { readonly ok: false; readonly issues: readonly InertIssue[]; readonly cpuMs: number };

/** So many wait while one is at work; of more, each is told at once that we are busy. */
const queue = 24;
const tooSlow: InertIssue = { code: 'too-slow', line: 1, column: 1, args: {} };

/** The lane of members' texts: whatever they hold, nothing of it ever runs, and at worst the process that reads it is killed. */
export class InertLane {
  private readonly judgeGate = new Gate(1, queue);
  private readonly compileGate = new Gate(1, queue);
  private readonly judgeProcess: JobProcess<JudgeJob, JudgeAnswer>;
  private readonly compileProcess: JobProcess<CompileJob, CompileAnswer>;

  constructor({ judging, compiling }: LanePrograms = ownPrograms()) {
    this.judgeProcess = new JobProcess(judging);
    this.compileProcess = new JobProcess(compiling);
  }

  /** What is wrong with a text, or its blocks as a preview shows them. `files`: the only ones that it may name. Throws `Busy` when too many wait. */
  async judge(source: string, files?: readonly string[]): Promise<InertResult> {
    return (await this.judged(source, files)).result;
  }

  /** The blocks of a text as they are stored and published: made by mdx-bundler out of our own tree, and checked once more. Throws `Busy` when too many wait. */
  async compile(source: string, files?: readonly string[]): Promise<InertResult> {
    const { result, tree } = await this.judged(source, files);
    if (!result.ok || !tree) return result;
    const { answer } = await this.compileGate.run(() => this.compileProcess.run({ tree }));
    if (!answer) return { ok: false, issues: [tooSlow], cpuMs: result.cpuMs };
    // Both ways lead to the same blocks; where they do not, a layer has failed, and nothing of the text may be stored.
    if (!isDeepStrictEqual(answer.blocks, result.blocks)) throw new Error('The compiler gave other blocks than the preview.');
    if (checkBlocks(answer.blocks).length > 0) throw new Error('The compiler gave blocks that no reader may get.');
    return { ok: true, blocks: answer.blocks, cpuMs: result.cpuMs + answer.cpuMs };
  }

  /** Ends both processes; Nest calls it when the school closes. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.judgeProcess.close(), this.compileProcess.close()]);
  }

  private async judged(source: string, files?: readonly string[]): Promise<{ readonly result: InertResult; readonly tree?: InertRoot }> {
    const { answer } = await this.judgeGate.run(() => this.judgeProcess.run({ source, ...(files && { files }) }));
    if (!answer) return { result: { ok: false, issues: [tooSlow], cpuMs: 0 } };
    const { cpuMs } = answer;
    if (!answer.ok) return { result: { ok: false, issues: answer.issues, cpuMs } };
    return { result: { ok: true, blocks: answer.blocks, cpuMs }, tree: answer.tree };
  }
}
