import { Injectable, type OnModuleInit } from '@nestjs/common';
import { GrantsService } from '#libs/people/server';
import { Clock, ContentVersion, Database, InTransaction, Jobs, sql } from '#libs/platform/server';
import { consentLimits } from '#libs/resources/shared';
import { Authors } from '../authors.service.ts';
import { Correspondence } from '../correspondence.service.ts';
import { Publication } from '../publication.service.ts';
import { Resource } from '../resource.entity.ts';
import { ConsentsInForce } from './consents-in-force.service.ts';

/** Where what everybody could read lies beside its resource: its text, what the search knows of it, what its images say, answers about it. */
const readTables = ['resource_texts', 'search_entries', 'published_images', 'question_answers'] as const;

/** Each night: who wrote a story hears that a consent is about to end; what lost its consents leaves the library, and is kept. */
@Injectable()
export class ConsentEnds implements OnModuleInit {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly version: ContentVersion,
    private readonly grants: GrantsService,
    private readonly consents: ConsentsInForce,
    private readonly publication: Publication,
    private readonly authors: Authors,
    private readonly correspondence: Correspondence,
  ) {}

  onModuleInit(): void {
    this.jobs.recur({ name: 'story-consents-end', cron: '10 0 * * *', isDueAtStart: true, run: () => this.run() });
  }

  /** Does it now. */
  async run(): Promise<void> {
    await this.warn();
    await this.end();
    await this.forgetTexts();
  }

  /** Tells of consents that end soon, each once. */
  @InTransaction()
  async warn(): Promise<void> {
    const ending = await this.database.query<{ resource: string; until: string }>(
      `with warned as (
         update story_consents set is_warned = true from resources
         where resources.id = resource_id and state = 'published' and not is_warned and until_day between $1 and $2
         returning resource_id, until_day)
       select resource_id as resource, min(until_day)::text as until from warned group by resource_id`,
      [this.clock.today(), this.clock.dayAfter({ days: consentLimits.warningDays })],
    );
    for (const { resource: id, until } of ending) {
      const resource = await this.database.row(Resource, sql`where id = ${id}`);
      if (resource) await this.tell(resource, 'consent-ending', { title: resource.title ?? '', until });
    }
  }

  /** Takes out of the library what nobody agrees to any more. */
  @InTransaction()
  async end(): Promise<void> {
    const ids = await this.consents.unfounded();
    if (ids.length === 0) return;
    for (const resource of await this.database.rows(Resource, sql`where id = any(${ids}::uuid[]) order by id for update`)) {
      await this.publication.withdraw(resource.id, false);
      await this.correspondence.noteOfNobody('consent-ended', resource.groupId, resource.id);
      await this.tell(resource, 'consent-ended', { title: resource.title ?? '' });
    }
    await this.version.raise();
  }

  /** PostgreSQL keeps what was deleted until it needs the room: a story that was taken back goes from the disk too. */
  private forgetTexts(): Promise<unknown> {
    return this.database.inTransaction(async () => {
      await this.database.query(`set local statement_timeout = '600s'`);
      for (const table of readTables) await this.database.query(`cluster ${table} using ${table}_pkey`);
    });
  }

  /** Its author; once she is gone, those who review where it was written. */
  private async tell(
    resource: Resource,
    kind: 'consent-ending' | 'consent-ended',
    values: Readonly<Record<string, string>>,
  ): Promise<void> {
    const author = this.authors.accountOf(resource);
    const told = author ? [author] : await this.grants.holdersOf('review:resources', resource.groupId);
    await this.correspondence.tell(told, kind, values);
  }
}
