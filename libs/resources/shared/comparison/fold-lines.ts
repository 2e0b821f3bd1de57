import type { ComparedLine } from './compare-texts.ts';

/** Some lines of a comparison in a row, or how many that stayed are left out there. */
export type Stretch = { readonly lines: readonly ComparedLine[] } | { readonly leftOut: number };

/** Leaves out lines that stayed, but for a few around each change. */
export function foldLines(lines: readonly ComparedLine[], around = 2): readonly Stretch[] {
  const isNear = nearness(lines, around);
  const stretches: ({ lines: ComparedLine[] } | { leftOut: number })[] = [];
  lines.forEach((line, at) => {
    const last = stretches.at(-1);
    if (isNear[at]) {
      if (last && 'lines' in last) last.lines.push(line);
      else stretches.push({ lines: [line] });
    } else if (last && 'leftOut' in last) last.leftOut++;
    else stretches.push({ leftOut: 1 });
  });
  return stretches;
}

function nearness(lines: readonly ComparedLine[], around: number): readonly boolean[] {
  const near = lines.map(() => false);
  lines.forEach(({ is }, at) => {
    if (is === 'same') return;
    for (let by = Math.max(0, at - around); by <= Math.min(lines.length - 1, at + around); by++) near[by] = true;
  });
  return near;
}
