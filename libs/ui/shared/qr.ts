import { encode } from 'uqr';

/** A QR code as one path of squares: drawn where a page is made, so that no browser needs the program for it. */
export interface QrDrawing {
  /** How many squares wide and high, with its margin. */
  readonly size: number;
  readonly path: string;
}

/** What readers need around a code, in squares. */
const margin = 4;

/** Draws a text as a QR code. */
export function drawQr(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: margin });
  return { size, path: data.flatMap(runsOf).join('') };
}

/** The dark runs of one row: one rectangle each instead of one for each square. */
function runsOf(row: readonly boolean[], y: number): string[] {
  const starts = row.flatMap((isDark, x) => (isDark && !row[x - 1] ? [x] : []));
  return starts.map((x) => {
    const end = row.indexOf(false, x);
    return `M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`;
  });
}
