import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Refused } from '../access/refused.ts';
import { describe } from '../discreet-logger.ts';

/** Every code that may leave the school. */
export type ErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_INPUT' | 'RATE_LIMITED' | 'INTERNAL';

const spoken = new Set<string>(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_INPUT', 'RATE_LIMITED']);

/** What Apollo Server and graphql-js call a request that cannot be understood. */
const asBadInput = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

function coded(message: string, code: ErrorCode): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** The viewer would have to hold a pass. */
export const unauthenticated = () => coded('Not known here', 'UNAUTHENTICATED');

/** The viewer is known, and may not. */
export const forbidden = () => coded('Not allowed', 'FORBIDDEN');

/** What is not visible to the viewer does not exist for her. */
export const notFound = () => coded('Not found', 'NOT_FOUND');

/** Lets the closed list of codes through and hides what any other error says about the inside behind an incident id that the log also has. */
export function maskError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const code = String(formatted.extensions?.['code']);
  if (spoken.has(code)) return { message: withoutQuotes(formatted.message), path: formatted.path, extensions: { code } };
  if (asBadInput.has(code) || isTooMuchAtOnce(formatted))
    return { message: withoutQuotes(formatted.message), locations: formatted.locations, extensions: { code: 'BAD_INPUT' } };
  if (isUnfit(thrown)) return { message: 'A value cannot be taken', path: formatted.path, extensions: { code: 'BAD_INPUT' } };
  return { message: 'Internal error', path: formatted.path, extensions: { code: 'INTERNAL', incident: incident(thrown) } };
}

/** What a query was asked with and cannot be taken; a query has no payload that could say why. */
function isUnfit(thrown: unknown): boolean {
  const cause = thrown instanceof GraphQLError ? thrown.originalError : thrown;
  return cause instanceof Refused && cause.code === 'INVALID_INPUT';
}

/** graphql-js stops at fifty wrong values and says so without a code. */
function isTooMuchAtOnce({ message, path }: GraphQLFormattedError): boolean {
  return path === undefined && message.startsWith('Too many errors processing variables');
}

/** Notes a failure in the log and gives the id by which an operator finds it there. */
export function incident(thrown: unknown): string {
  const id = randomBytes(4).toString('hex');
  const cause = thrown instanceof GraphQLError ? (thrown.originalError ?? thrown) : thrown;
  new Logger('Incident').error(`${id} ${cause instanceof Error ? describe(cause) : typeof cause}`);
  return id;
}

/** What cannot be understood is described without repeating it: what was sent may be somebody's words. */
function withoutQuotes(message: string): string {
  const [, variable] = /^Variable "(\$\w+)"/.exec(message) ?? [];
  const [, place] = / at "([\w.[\]]+)"/.exec(message) ?? [];
  if (variable) return `Variable "${variable}" cannot be taken${place ? ` at "${place}"` : ''}`;
  return message
    .replace(/(, found|; | value:).*$/s, '')
    .replace(/^Value ".*?" /s, 'A value ')
    .slice(0, 300);
}
