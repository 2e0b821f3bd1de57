import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { incident } from '../graphql/errors.ts';

/** Answers what failed before or beside GraphQL with a code and never with its message, which may quote what was sent. What fails within GraphQL is masked and noted there. */
@Catch()
export class DiscreetFailures implements ExceptionFilter {
  catch(exception: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return exception;
    const status = statusOf(exception);
    const error =
      status < 500
        ? { message: 'This request cannot be understood', extensions: { code: status === 404 ? 'NOT_FOUND' : 'BAD_INPUT' } }
        : { message: 'Internal error', extensions: { code: 'INTERNAL', incident: incident(exception) } };
    const response = host.switchToHttp().getResponse<Response>();
    // Answered already, as whoever was sent away while her body was being read.
    if (response.headersSent) return;
    return response.status(status).json({ errors: [error] });
  }
}

function statusOf(exception: unknown): number {
  const { status, statusCode } = (exception ?? {}) as { status?: unknown; statusCode?: unknown; getStatus?: () => number };
  const known = [status, statusCode].find((code) => typeof code === 'number' && code >= 400 && code < 600);
  return typeof known === 'number' ? known : 500;
}
