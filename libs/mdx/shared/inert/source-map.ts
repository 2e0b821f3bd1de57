import type { SourcePoint, SourceRange } from './tree.ts';

/** Finds places in one source: by offset, and by line and column. */
export class SourceMap {
  /** Offset at which each line begins. */
  private readonly lines: readonly number[];
  readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.lines = [0, ...[...text.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length)];
  }

  /** The place of an offset. */
  at(offset: number): SourcePoint {
    const line = this.lines.findLastIndex((begin) => begin <= offset);
    return { line: line + 1, column: offset - (this.lines[line] ?? 0) + 1, offset };
  }

  /** The offset of a line and column. */
  offsetOf(line: number, column: number): number {
    return (this.lines[line - 1] ?? this.text.length) + column - 1;
  }

  /** The range between two offsets. */
  range(from: number, to: number): SourceRange {
    return { start: this.at(from), end: this.at(to) };
  }

  /** What is written there. */
  slice(range: SourceRange): string {
    return this.text.slice(range.start.offset, range.end.offset);
  }
}
