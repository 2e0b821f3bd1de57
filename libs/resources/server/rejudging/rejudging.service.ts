import { isDeepStrictEqual } from 'node:util';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { InertLane, inertPolicyVersion, type InertResult } from '#libs/mdx/server';
import { GrantsService } from '#libs/people/server';
import { ContentVersion, Database, describeError, InTransaction, Jobs, sql } from '#libs/platform/server';
import { Authors } from '../authors.service.ts';
import type { SentIn } from '../contents.service.ts';
import { Correspondence } from '../correspondence.service.ts';
import { FoundResources } from '../found-resources.service.ts';
import { Resource } from '../resource.entity.ts';
import { Versions } from '../versions.service.ts';

/** How many texts one run looks at; the next one goes on. */
const most = 1000;

interface Outdated {
  readonly id: Id<'Resource'>;
  readonly number: number;
}

/** Judges anew, in the background, what is published by older rules than today's: nobody reads for long what today would be refused or shown otherwise. */
@Injectable()
export class Rejudging implements OnModuleInit {
  constructor(
    readonly database: Database,
    private readonly jobs: Jobs,
    private readonly version: ContentVersion,
    private readonly lane: InertLane,
    private readonly grants: GrantsService,
    private readonly versions: Versions,
    private readonly authors: Authors,
    private readonly correspondence: Correspondence,
    private readonly found: FoundResources,
  ) {}

  onModuleInit(): void {
    // Rules come with a new program, so at its start; by the clock for what was too slow then, and for old versions published since.
    this.jobs.recur({ name: 'rejudge-resources', cron: '35 * * * *', isDueAtStart: true, run: () => this.run() });
  }

  /** Judges all of it. One text over which we fail keeps none of the others waiting. */
  async run(): Promise<void> {
    let failure: unknown;
    for (const outdated of await this.outdated()) await this.judge(outdated).catch((error: unknown) => (failure ??= error));
    if (failure === undefined) return;
    new Logger('Rejudging').error(failure instanceof Error ? describeError(failure) : 'A text could not be judged');
    throw new Error('Some texts could not be judged; they are tried again');
  }

  /** The text is compiled before the transaction begins: that takes a while. */
  private async judge({ id, number }: Outdated): Promise<void> {
    const sent = await this.versions.open(id, number);
    const judged = await this.lane.compile(sent.content.source);
    // That says more of the machine at this hour than of the text.
    if (!judged.ok && judged.issues.some(({ code }) => code === 'too-slow')) return;
    await this.settle({ id, number }, sent, judged);
  }

  /** What was withdrawn or replaced meanwhile is left as it is. */
  @InTransaction()
  async settle({ id, number }: Outdated, sent: SentIn, judged: InertResult): Promise<void> {
    const resource = await this.database.row(
      Resource,
      sql`where id = ${id} and state = 'published' and published_version = ${number} for update`,
    );
    if (!resource) return;
    if (!judged.ok) return this.refuse(resource, number, sent);
    await this.versions.renew(id, number, { ...sent, blocks: judged.blocks });
    if (isDeepStrictEqual(judged.blocks, sent.blocks)) return;
    await this.database.query('update resource_texts set blocks = $2 where resource_id = $1', [id, JSON.stringify(judged.blocks)]);
    await this.found.enter(id);
    await this.version.raise();
  }

  /** Its blocks passed once and stay; who wrote it and who reviews there learn that it needs somebody. */
  private async refuse(resource: Resource, number: number, { content: { title } }: SentIn): Promise<void> {
    await this.versions.refuse(resource.id, number);
    const author = this.authors.accountOf(resource);
    const reviewers = await this.grants.holdersOf('review:resources', resource.groupId);
    await this.correspondence.tell([...new Set([...(author ? [author] : []), ...reviewers])], 'resource-outdated', { title });
  }

  private outdated(): Promise<Outdated[]> {
    return this.database.query<Outdated>(
      `select r.id, v.number from resources r join resource_versions v on v.resource_id = r.id and v.number = r.published_version
       where r.state = 'published' and v.policy < $1 and coalesce(v.refused_policy, 0) < $1 order by r.id limit $2`,
      [inertPolicyVersion, most],
    );
  }
}
