import type { NestExpressApplication } from '@nestjs/platform-express';
import { Client as Rows } from 'pg';
import { announcings, askings, beginnings, judgings, namings, recoveries } from '#libs/people/server';
import { actings, Clock, databaseUrl } from '#libs/platform/server';
import { growth, writings } from '#libs/progress/server';
import {
  allReports,
  answerings,
  callAnswerings,
  callings,
  consentings,
  messagings,
  ownReports,
  imageSendings,
  previews,
  questionings,
  savings,
  storyWords,
  submissions,
} from '#libs/resources/server';
import { allSearchings, searchings } from '#libs/search/server';
import { createSchool, type SchoolOptions } from '../../apps/server/create-school.ts';
import { aClient, type Calling, type Client } from './client.ts';
import type { TestDatabase } from './database.ts';
import { aFilledDatabase, testKey } from './filled-database.ts';
import { workshop } from './fixture-course.ts';

/** How long a school may take to open, in milliseconds: the first of a run compiles the content. */
export const patience = 120_000;

/** The day on which every test school opens. */
export const firstDay = '2026-11-22';

/** Somebody with a path. */
export interface Learner extends Client {
  /** The path's id. */
  readonly id: string;
  readonly words: readonly string[];
}

/** A whole school on its own copy of the filled database. */
export interface TestSchool {
  readonly nest: NestExpressApplication;
  readonly port: number;
  /** The database behind the school's back. */
  readonly rows: Rows;
  readonly database: TestDatabase;
  /** What the school takes for the present: noon in UTC of a day. */
  today(day: string): void;
  /** Somebody whom the school does not know. */
  visitor(calling?: Omit<Calling, 'port'>): Client;
  /** Somebody who just marked the first lesson of the fixture. */
  learner(calling?: Omit<Calling, 'port'>): Promise<Learner>;
  /** Asks GraphQL as a visitor. */
  ask: Client['ask'];
  close(): Promise<void>;
}

/** What a test may change about its school. */
export type Circumstances = Partial<Omit<SchoolOptions, 'database'>> & { readonly database?: TestDatabase };

/** Whoever tests something else than bounds meets none: in a test the time stands still, and no budget comes back. */
const wide = [
  announcings,
  askings,
  beginnings,
  actings,
  judgings,
  namings,
  recoveries,
  writings,
  growth,
  previews,
  savings,
  submissions,
  allReports,
  ownReports,
  answerings,
  questionings,
  consentings,
  storyWords,
  imageSendings,
  callings,
  callAnswerings,
  messagings,
  searchings,
  allSearchings,
].map((bound) => ({
  ...bound,
  points: 1_000_000,
}));

/** Records one mark and begins a path. */
export const firstMark = `mutation ($events: [LearningEventInput!]!) {
  recordEvents(input: { events: $events }) { accepted recoveryWords refusal { code message } refused { code } } }`;

/** A school that listens, with all that a test needs around it. */
export async function aSchool({ database: given, ...overrides }: Circumstances = {}): Promise<TestSchool> {
  const database = given ?? (await aFilledDatabase());
  const school = await createSchool({
    database: database.address,
    key: testKey,
    isWorker: false,
    pages: [],
    assets: 'tests/support/no-assets',
    origins: (port) => [`http://127.0.0.1:${port}`],
    graphqlOperations: 'open',
    bounds: wide,
    ...overrides,
  });
  const today = (day: string) => void Object.assign(school.nest.get(Clock), { now: () => new Date(`${day}T12:00:00Z`) });
  today(firstDay);
  const { port } = await school.listen(0, '127.0.0.1');
  const rows = new Rows({ connectionString: databaseUrl(database.address) });
  // A test may end this connection too.
  rows.on('error', () => undefined);
  await rows.connect();
  const visitor = (calling: Omit<Calling, 'port'> = {}) => aClient({ port, ...calling });
  const close = async () => {
    await school.close();
    await rows.end();
    if (!given) await database.drop();
  };
  return {
    nest: school.nest,
    port,
    rows,
    database,
    today,
    visitor,
    learner: (calling) => begun(visitor(calling)),
    ask: visitor().ask,
    close,
  };
}

async function begun(client: Client): Promise<Learner> {
  const events = [{ source: workshop.source, point: workshop.marked.lesson, kind: 'MARKED' }];
  const { data } = await client.ask<{ recordEvents: { recoveryWords: string[] } }>(firstMark, { events });
  const { data: path } = await client.ask<{ myPath: { id: string } }>('{ myPath { id } }');
  return { ...client, words: data!.recordEvents.recoveryWords, id: path!.myPath.id };
}
