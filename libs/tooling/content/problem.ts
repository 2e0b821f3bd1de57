import { sentenceOf } from './sentences.ts';

/** A place in a file; both count from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** Something wrong in `content/`, said to whoever writes there. */
export interface Problem extends Spot {
  /** Relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly code: string;
  readonly sentence: string;
}

/** The particulars of a problem. */
export type ProblemArgs = Readonly<Record<string, string | number>>;

/** The beginning of a file: where problems of the whole file are shown. */
export const start: Spot = { line: 1, column: 1 };

/** Makes a problem with its sentence. */
export function problem(file: string, spot: Spot, code: string, args: ProblemArgs = {}): Problem {
  return { file, line: spot.line, column: spot.column, code, sentence: sentenceOf(code, args) };
}

/** One line per problem, as editors know how to jump to. */
export function printed({ file, line, column, sentence, code }: Problem, folder: string): string {
  return `${folder}/${file}:${line}:${column}  ${sentence} (${code})`;
}

/** By file, then line, then column, each said once. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const once = new Map(problems.map((one) => [JSON.stringify(one), one]));
  return [...once.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
}
