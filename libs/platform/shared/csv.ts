/** What a cell can hold; a number is written as it is, and no text can look like one that computes. */
export type Cell = string | number | null;

// Spreadsheets begin to compute at these signs; where their language separates cells by semicolons, behind one of those too.
const computing = /(^|[;\n])(?=[=+\-@\t\r])/g;

/** Spreadsheets take a file without it for one in the letters of some older system. */
const byteOrderMark = '\uFEFF';

/** A table as spreadsheets and programs read it (RFC 4180), its columns named in the first line. Nothing in it is ever computed: an apostrophe before what begins like a formula makes it text. */
export function csvOf(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return byteOrderMark + [columns, ...rows].map((cells) => `${cells.map(written).join(',')}\r\n`).join('');
}

/** Several values in one cell. */
export function listed(words: readonly string[]): string {
  return words.join(' | ');
}

function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = (cell ?? '').replace(computing, `$1'`);
  return /[",;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
