import { createHash, randomBytes } from 'node:crypto';
import { createRequestHandler } from '@react-router/express';
import type { Request, RequestHandler } from 'express';
import { RouterContextProvider, type ServerBuild } from 'react-router';
import { cookieValue } from '#libs/platform/server';
import { knownOperations, pageRequest, readSettings, settingsCookie } from '#libs/platform/shared';
import { preferredLanguage } from './request-context.ts';

/** The pages of the built web app, rendered in this process. */
export function pages(build: ServerBuild | (() => Promise<ServerBuild>)): RequestHandler[] {
  return [createRequestHandler({ build, getLoadContext })];
}

function getLoadContext({ headers, ask, context }: Request): RouterContextProvider {
  const provider = new RouterContextProvider();
  provider.set(pageRequest, {
    ask,
    preferredLanguage: preferredLanguage(headers['accept-language']),
    settings: readSettings(cookieValue(headers.cookie, settingsCookie), headers['save-data'] === 'on'),
    hasSession: context.secret !== undefined,
    nonce: randomBytes(16).toString('base64'),
    get retryAfter() {
      return context.retryAfter;
    },
    get operations() {
      return operationNames();
    },
  });
  return provider;
}

let names: { readonly count: number; readonly hashes: Readonly<Record<string, string>> } = { count: 0, hashes: {} };

/** Names by which a locked server knows the operations of our pages; made once, for they never change while it runs. */
export function operationNames(): Readonly<Record<string, string>> {
  const known = knownOperations();
  if (known.length !== names.count) names = { count: known.length, hashes: hashesOf(known) };
  return names.hashes;
}

function hashesOf(known: readonly (readonly [name: string, text: string])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(known.map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]));
}
