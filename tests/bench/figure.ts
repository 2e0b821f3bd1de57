/** A figure as programs read it. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline: number;
  readonly ratio: number;
}

/** A figure as people read it: with what it stands beside and what was promised. */
export interface Row extends Figure {
  /** The bar, in words. */
  readonly bar: string;
  readonly holds: boolean;
  /** What was measured, with what was seen beside it. */
  readonly what: string;
  /** The baseline and where its code stands. */
  readonly source: string;
}

/** Rounded as far as the clock of the processor carries. */
export function round(value: number): number {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return Number(value.toFixed(digits));
}

/** The line for programs. */
export function lineOf({ name, value, unit, baseline, ratio }: Figure): string {
  return JSON.stringify({ name, value: round(value), unit, baseline: round(baseline), ratio: round(ratio) });
}

/** The table for people. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['figure', 'ours', 'baseline', 'ratio', 'bar', 'holds'];
  const cells = rows.map(({ name, value, unit, baseline, ratio, bar, holds }) => [
    name,
    `${round(value)} ${unit}`,
    `${round(baseline)} ${unit}`,
    `${round(ratio)}`,
    bar,
    holds ? 'yes' : 'NO',
  ]);
  const widths = head.map((title, at) => Math.max(title.length, ...cells.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  const notes = rows.flatMap(({ name, what, source }) => [`${name}: ${what}`, `  baseline: ${source}`]);
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line), '', ...notes].join('\n');
}
