import { readFileSync } from 'node:fs';
import { extname, relative, resolve, sep } from 'node:path';
import type { Message } from 'esbuild';
import { checkBlocks, preflight } from '#libs/mdx/shared';
import { bundleText } from './bundle.ts';
import { isSplit, splitSource } from './front-matter.ts';
import { importable, insideOf, type Refusal } from './jail.ts';
import type { CompileAnswer } from './job.ts';
import { liftBlocks } from './lifted-blocks.ts';
import { keepPlain, spotKey, type PlainReading } from './plain-text.ts';
import { problem, start, type Problem, type ProblemArgs, type Spot } from './problem.ts';
import { record, type RecordedSpot } from './record.ts';
import { referencesOf } from './references.ts';
import { isTrusted } from './trust.ts';

/** Compiles one MDX file below `root` (a real path) to blocks, and says everything that is wrong with it by itself. */
export async function compileText(root: string, path: string): Promise<CompileAnswer> {
  const file = insideOf(root, resolve(root, path));
  if (!file || extname(file) !== '.mdx') return { path, problems: [problem(path, start, 'outside-content')], text: null };
  const source = readFileSync(file, 'utf8');
  const unfit = preflight(source).map((issue) => problem(path, issue, issue.code, issue.args));
  const split = splitSource(source);
  if (unfit.length > 0 || !isSplit(split)) {
    const problems = isSplit(split) ? unfit : [...unfit, problem(path, split.spot, 'front-matter', { reason: split.reason })];
    return { path, problems, text: null };
  }
  return new TextCompiler(root, path, file, source).compile(split.body, isTrusted(path, split));
}

class TextCompiler {
  private readonly problems: Problem[] = [];
  private readonly root: string;
  private readonly path: string;
  private readonly file: string;
  private readonly source: string;

  constructor(root: string, path: string, file: string, source: string) {
    this.root = root;
    this.path = path;
    this.file = file;
    this.source = source;
  }

  async compile(body: string, trusted: boolean): Promise<CompileAnswer> {
    const reading: PlainReading = {
      trusted,
      report: (spot, code, args) => this.report(spot, code, args),
      names: new Set(),
      props: new Map(),
    };
    const bundle = await bundleText({ root: this.root, file: this.file, body, onTree: keepPlain(reading) });
    if ('errors' in bundle) bundle.errors.forEach((error) => this.reportBuild(error));
    const text = 'code' in bundle ? this.lift(bundle.code, reading) : null;
    return { path: this.path, problems: this.problems, text };
  }

  private lift(code: string, reading: PlainReading): CompileAnswer['text'] {
    const recording = record(code, reading.names);
    for (const { code: what, args, spot } of recording.problems) this.reportAt(spot, what, args);
    const { blocks, spotAt } = liftBlocks(recording.blocks);
    for (const issue of checkBlocks(blocks)) {
      const spot = spotAt(issue.path);
      const prop = this.isHere(spot) ? reading.props.get(spotKey(spotOf(spot)))?.get(String(issue.args['prop'])) : undefined;
      // A prop that is there but was refused is not missing as well.
      if (issue.code === 'missing-prop' && prop) continue;
      if (prop) this.report(prop, issue.code, issue.args);
      else this.reportAt(spot, issue.code, issue.code === 'duplicate-id' ? { ...issue.args, where: 'in this text' } : issue.args);
    }
    return { blocks, references: referencesOf(blocks, (path) => spotOf(spotAt(path))) };
  }

  private report(spot: Spot | undefined, code: string, args: ProblemArgs = {}): void {
    this.problems.push(problem(this.path, spot ?? start, code, args));
  }

  private reportAt(spot: RecordedSpot, code: string, args: ProblemArgs): void {
    const path = spot && !this.isHere(spot) ? relative(this.root, resolve(this.root, spot[0])).split(sep).join('/') : this.path;
    this.problems.push(problem(path, spotOf(spot), code, args));
  }

  /** Files of imported components are named relative to the content folder by the bundler, the text itself by its full path. */
  private isHere(spot: RecordedSpot): boolean {
    return spot !== null && resolve(this.root, spot[0]) === this.file;
  }

  private reportBuild({ text, detail, location }: Message): void {
    const refusal = detail as Partial<Refusal> | undefined;
    if (refusal?.code && refusal.specifier !== undefined) {
      const isHere = refusal.importer === this.file;
      const spot = isHere || !location ? this.spotOfWords(refusal.specifier) : { line: location.line, column: location.column + 1 };
      const path = isHere ? this.path : relative(this.root, refusal.importer ?? this.file).split(sep).join('/');
      this.problems.push(problem(path, spot, refusal.code, { specifier: refusal.specifier, kinds: importable.join(' ') }));
    } else {
      const reason = reasonOf(text, detail);
      const known = location && location.line > 0 ? { line: location.line, column: location.column + 1 } : spotInWords(reason);
      this.report(known, 'syntax', { reason });
    }
  }

  private spotOfWords(words: string): Spot {
    const quoted = ["'", '"', '`'].map((quote) => this.source.indexOf(quote + words)).find((index) => index !== -1);
    const before = this.source.slice(0, quoted ?? 0).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}

function spotOf(spot: RecordedSpot): Spot {
  return spot ? { line: spot[1], column: spot[2] } : start;
}

/** The parser's reason under the bundler's, with what the JavaScript parser had to say. */
function reasonOf(text: string, detail: unknown): string {
  const cause = causeOf(detail);
  const reason = cause ? ('reason' in cause ? String(cause.reason) : cause.message) : text;
  const deeper = cause ? causeOf(cause) : undefined;
  return (deeper ? `${reason}: ${deeper.message}` : reason).replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}

function causeOf(error: unknown): Error | undefined {
  return error instanceof Error && error.cause instanceof Error ? error.cause : undefined;
}

function spotInWords(reason: string): Spot {
  const [, line, column] = /\((\d+):(\d+)-/.exec(reason) ?? [];
  return line && column ? { line: Number(line), column: Number(column) } : start;
}
