import type { IncomingMessage } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { isLanguage, languages, visitor, type Language } from '#libs/kernel/shared';
import { EntrancesService } from '#libs/people/server';
import { askInProcess, incident, RequestContext, sessionSecret, type Origins } from '#libs/platform/server';
import type { Ask } from '#libs/platform/shared';
import { voices } from './voices.ts';

declare module 'express-serve-static-core' {
  interface Request {
    context: RequestContext;
    ask: Ask;
  }
}

/** Finds out who asks and in which language, before anything else of the school sees the request. */
export function requestContext(nest: NestExpressApplication, apollo: () => ApolloServer<RequestContext>, origins: Origins): RequestHandler {
  const identify = async (request: Request, response: Response) => {
    const origin = origins.of(request.headers.host);
    if (!origin) throw new Error('The front lets no unknown host pass');
    const secret = sessionSecret(request, origin);
    const known = secret ? await nest.get(EntrancesService).viewerBySecret(secret) : null;
    const language = languageOf(request);
    const context = new RequestContext(
      known?.viewer ?? visitor,
      language,
      voices[language],
      secret,
      secret !== undefined && !known,
      origin,
      response,
    );
    if (known?.renewed) context.enter(known.renewed);
    request.context = context;
    request.ask = askInProcess(apollo, context);
  };
  return (request: Request, response: Response, next: NextFunction) => {
    identify(request, response).then(
      () => next(),
      (error: unknown) =>
        response
          .status(503)
          .type('text')
          .setHeader('Retry-After', '2')
          .end(`The school cannot answer now (${incident(error)}).\n`),
    );
  };
}

/** The language of the page, else what the browser asks for, else Spanish. */
export function languageOf({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): Language {
  const named = url.split(/[/?]/, 2)[1];
  return isLanguage(named) ? named : preferredLanguage(headers['accept-language']);
}

/** The interface language that an Accept-Language header likes best. */
export function preferredLanguage(header: string | undefined): Language {
  const wishes = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((wish) => {
      const [tag = '', quality = 'q=1'] = wish.trim().split(';');
      return { language: tag.slice(0, 2).toLowerCase(), quality: Number(quality.replace(/^\s*q=/, '')) || 0 };
    });
  const best = wishes
    .filter(({ language, quality }) => quality > 0 && isLanguage(language))
    .sort((one, other) => other.quality - one.quality)[0];
  return (best?.language as Language | undefined) ?? languages[0];
}
