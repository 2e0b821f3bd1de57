import { createHash, randomBytes } from 'node:crypto';
import { createRequestHandler } from '@react-router/express';
import type { Request, RequestHandler } from 'express';
import { RouterContextProvider, type ServerBuild } from 'react-router';
import type { Viewer } from '#libs/kernel/shared';
import { cookieValue } from '#libs/platform/server';
import { knownOperations, pageRequest, readSettings, settingsCookie, type PageAccount } from '#libs/platform/shared';
import { preferredLanguage } from './request-context.ts';

/** The pages of the built web app, rendered in this process. */
export function pages(build: ServerBuild | (() => Promise<ServerBuild>)): RequestHandler[] {
  return [leadToSecondStep, createRequestHandler({ build, getLoadContext })];
}

/** Where whoever owes her second step may be: there, on the way out, and where she sets how she reads. */
const openToHalf = /^\/(es|en|pt)\/(entrar\/segundo-paso|salir|ajustes)$/;

/** Nothing in the school answers half a session; so every other page leads to the second step, which leads back. */
const leadToSecondStep: RequestHandler = ({ context, path, method }, response, next) => {
  if (context.viewer.account?.stage !== 'half' || openToHalf.test(path)) return next();
  const back = method === 'GET' && /^\/[\w\-/]{1,200}$/.test(path) && !path.startsWith('//') ? `?vuelta=${path}` : '';
  response.redirect(303, `/${context.language}/entrar/segundo-paso${back}`);
};

function getLoadContext({ headers, ask, context }: Request): RouterContextProvider {
  const provider = new RouterContextProvider();
  provider.set(pageRequest, {
    ask,
    preferredLanguage: preferredLanguage(headers['accept-language']),
    settings: readSettings(cookieValue(headers.cookie, settingsCookie), headers['save-data'] === 'on'),
    hasSession: context.secret !== undefined,
    get account() {
      return accountIn(context.viewer);
    },
    get holdsPath() {
      return context.viewer.learnerId !== null && context.viewer.account === null;
    },
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

/** No more than pages need, for what a loader gives a page that hydrates travels with it. */
function accountIn({ account }: Viewer): PageAccount | null {
  return account && { pseudonym: account.pseudonym, stage: account.stage, isOnSharedDevice: account.isOnSharedDevice };
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
