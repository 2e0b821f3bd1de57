/** What somebody typed, with one sign at each end of a line. A form sends two, which would count twice and move every place behind them. */
export function linesOf(typed = ''): string {
  return typed.replaceAll(/\r\n?/g, '\n');
}
