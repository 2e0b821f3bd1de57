/** The system's short name of a failure, such as `ENOENT`, or nothing; errors of Node itself are not ours to test with `instanceof`. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
