import { ConsoleLogger } from '@nestjs/common';

/** Says what failed and where, never with whose data: messages of PostgreSQL and Nest quote values and parameters. */
export class DiscreetLogger extends ConsoleLogger {
  override error(message: unknown, ...rest: unknown[]): void {
    super.error(message instanceof Error ? describe(message) : message, ...(rest as []));
  }

  override warn(message: unknown, ...rest: unknown[]): void {
    super.warn(message instanceof Error ? describe(message) : message, ...(rest as []));
  }
}

/** An error's class, code and first frames; never its message. */
export function describe(error: Error): string {
  const code = (error as { code?: string }).code ?? '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name} ${code}`.trim(), ...frames.slice(0, 5)].join('\n');
}
