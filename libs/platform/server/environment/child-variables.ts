/** The variables that a program we start may see: never ours, which hold secrets, and no PG… of the operator's shell. */
export function childVariables(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
