import 'reflect-metadata';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApolloServer } from '@apollo/server';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import { contentCount } from '#libs/courses/server';
import {
  Clock,
  ContentVersion,
  Database,
  DiscreetLogger,
  Erasures,
  inputValidation,
  limits,
  noticeFeeds,
  Notices,
  Origins,
  PageCache,
  type RequestContext,
  Search,
  StaticFiles,
} from '#libs/platform/server';
import { mediaAnswers, type ImageSource } from '#libs/media/server';
import { ImageAccess } from '#libs/resources/server';
import { AppModule, type RowsOptions } from './app.module.ts';
import { frontOf } from './front.ts';
import { healthAnswers } from './health.ts';
import { largeBodies } from './large-bodies.ts';
import { namedOperations } from './named-operations.ts';
import { requestContext } from './request-context.ts';
import { SlowBodies } from './slow-bodies.ts';
import { voices } from './voices.ts';

/** What makes one school differ from another. */
export interface SchoolOptions extends RowsOptions {
  /** Everything that is not `/graphql`. */
  readonly pages: readonly RequestHandler[];
  /** The folder of the built files. */
  readonly assets: string;
  /** The addresses under which people reach it, once its port is known. */
  readonly origins: (port: number) => readonly string[];
  readonly graphqlOperations: 'open' | 'persisted';
  /** Pages then come from their sources, as the development server makes them: neither remembered nor under the strict policy. */
  readonly isDevelopment?: boolean;
}

/** A school that can be opened to the network, asked in process, and closed. */
export interface School {
  readonly nest: NestExpressApplication;
  listen(port: number, host: string): Promise<{ address: string; port: number }>;
  close(): Promise<void>;
}

/** Builds the whole service on a migrated database. */
export async function createSchool(options: SchoolOptions): Promise<School> {
  const nest = await NestFactory.create<NestExpressApplication>(AppModule.with(options), {
    logger: new DiscreetLogger({ logLevels: ['error', 'warn'] }),
    abortOnError: false,
    bodyParser: false,
  });
  const origins = new Origins();
  nest.disable('x-powered-by');
  // Nothing that Express sends is kept anywhere, so nobody could ever name such a tag.
  nest.disable('etag');
  // The front writes the forwarded scheme itself: the router compares it with the origin of forms.
  nest.set('trust proxy', true);
  nest.useGlobalPipes(inputValidation());
  // Before init(), so that these run ahead of Nest's body parser and a page's action reads the raw form.
  nest.use(
    requestContext(
      nest,
      once(() => apolloOf(nest)),
      origins,
    ),
  );
  nest.use(noticeFeeds(() => nest.get(Notices), voices));
  const slow = new SlowBodies(() => nest.get(Clock));
  nest.use(largeBodies(slow, (viewer, draft) => nest.get(ImageAccess).mayAdd(viewer, draft)));
  nest.use(mediaAnswers(() => imagesFor(nest.get(ImageAccess))));
  for (const page of options.pages) nest.use(unlessGraphql(page));
  nest.useBodyParser('json', { limit: limits.bodyBytes });
  nest.use('/graphql', namedOperations(options.graphqlOperations === 'persisted'));
  await nest.init();
  // Before anybody is let in: this database may have come back from an old copy.
  await nest.get(Erasures).settle();
  await nest.get(Search).settle();

  const version = nest.get(ContentVersion);
  const front = frontOf({
    origins,
    files: new StaticFiles(options.assets),
    cache: new PageCache(() => version.value),
    health: healthAnswers(() => readiness(nest.get(Database), version)),
    isDevelopment: options.isDevelopment ?? false,
    school: nest.getHttpAdapter().getInstance() as RequestListener,
  });
  // `SlowBodies` sends away whoever is too slow, long before this does.
  const http = createServer({ keepAliveTimeout: 20_000, requestTimeout: 3_600_000 }, front);
  slow.start();
  return {
    nest,
    async listen(port, host) {
      const bound = await listen(http, port, host);
      origins.declare(options.origins(bound));
      return { address: origins.all[0]?.origin ?? `http://${host}:${bound}`, port: bound };
    },
    close: () => {
      slow.stop();
      return close(http, nest);
    },
  };
}

function imagesFor(access: ImageAccess): ImageSource {
  return {
    published: ({ context }, file) => access.published(context.viewer, file),
    closed: ({ context }, id, isSmall) => access.closed(context.viewer, id, isSmall),
  };
}

async function readiness(database: Database, version: ContentVersion): Promise<string | null> {
  try {
    if ((await contentCount((sql) => database.query(sql))) === 0) return 'The content is not imported yet';
    return version.value === null ? 'The connection that tells of changes is not there' : null;
  } catch {
    return 'The database does not answer';
  }
}

function apolloOf(nest: NestExpressApplication): ApolloServer<RequestContext> {
  return (nest.get(GraphQLModule) as unknown as { graphQlAdapter: { instance: ApolloServer<RequestContext> } }).graphQlAdapter.instance;
}

function unlessGraphql(page: RequestHandler): RequestHandler {
  return (request, response, next) => (request.path === '/graphql' ? next() : page(request, response, next));
}

/** Apollo Server exists only after init(), and pages ask for it on every request. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function listen(http: Server, port: number, host: string): Promise<number> {
  return new Promise((done, fail) => {
    http.once('error', fail).listen(port, host, () => done((http.address() as AddressInfo).port));
  });
}

/** Lets the requests at hand end, for ten seconds at most. */
async function close(http: Server, nest: NestExpressApplication): Promise<void> {
  const ended = new Promise((done) => http.close(done));
  http.closeIdleConnections();
  const impatience = setTimeout(() => http.closeAllConnections(), 10_000);
  await ended;
  clearTimeout(impatience);
  await nest.close();
}
