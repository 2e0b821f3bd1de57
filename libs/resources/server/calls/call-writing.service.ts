import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id, LocalizedText, Viewer } from '#libs/kernel/shared';
import { actorOf, GrantsService } from '#libs/people/server';
import { Bounds, Clock, ContentVersion, Database, InTransaction, notFound, Refused, sql } from '#libs/platform/server';
import { callLimits, type CallRole } from '#libs/resources/shared';
import { Authors } from '../authors.service.ts';
import { Contents } from '../contents.service.ts';
import { Correspondence } from '../correspondence.service.ts';
import { ResourceVersion } from '../resource-version.entity.ts';
import { Resource } from '../resource.entity.ts';
import { callings } from './call.bounds.ts';
import { Call } from './call.entity.ts';
import { Callers } from './callers.service.ts';
import { resourcesToCallFor } from './calls.policy.ts';

/** How many open calls one person may have. */
const most = 20;

/** A call to be opened. */
export interface NewCall {
  readonly resource: string;
  readonly roles: readonly CallRole[];
  readonly languages: readonly string[];
  readonly seeking: LocalizedText;
  readonly until: string;
}

/** Opens calls and closes them. Their words are public at once, so those who review in the group hear of each, and can close it. */
@Injectable()
export class CallWritingService {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly bounds: Bounds,
    private readonly version: ContentVersion,
    private readonly grants: GrantsService,
    private readonly authors: Authors,
    private readonly contents: Contents,
    private readonly callers: Callers,
    private readonly correspondence: Correspondence,
  ) {}

  /** Opens a call about something that the viewer wrote or reviews. */
  @InTransaction()
  async open(viewer: Viewer, { resource: slug, roles, languages, seeking, until }: NewCall): Promise<Id<'Call'>> {
    const isHers = resourcesToCallFor(viewer, this.authors.tagOfViewer(viewer));
    const resource = await this.database.row(Resource, sql`where slug = ${slug} and ${isHers}`);
    if (!resource) throw notFound();
    if (until < this.clock.today() || until > this.clock.dayAfter({ months: callLimits.months }))
      throw new Refused('CALL_TERM', { months: callLimits.months });
    this.bounds.take(callings, actorOf(viewer).id);
    await this.checkRoom(viewer);
    const id: Id<'Call'> = randomUUID();
    const said = { roles: [...new Set(roles)], languages: [...new Set(languages)], seeking, openedOn: this.clock.today(), untilDay: until };
    const call = { id, resourceId: resource.id, ...this.callers.calledBy(id, actorOf(viewer).id), ...said, isClosed: false };
    await this.database.repo(Call).insert(call as object);
    const reviewers = await this.grants.holdersOf('review:resources', resource.groupId);
    const others = reviewers.filter((reviewer) => reviewer !== actorOf(viewer).id);
    await this.correspondence.tell(others, 'call-opened', { title: await this.titleOf(resource) });
    await this.version.raise();
    return id;
  }

  /** Closes a call: her own, or one where she reviews; then its caller learns of it, and the log. Conversations go on. */
  @InTransaction()
  async close(viewer: Viewer, id: Id<'Call'>): Promise<void> {
    const call = await this.database.row(Call, sql`where calls.id = ${id} and ${this.callers.callsToClose(viewer)} for update`);
    if (!call) throw notFound();
    if (call.isClosed) return;
    await this.database.repo(Call).update({ id }, { isClosed: true });
    await this.version.raise();
    const caller = this.callers.callerOf(call);
    if (caller === actorOf(viewer).id) return;
    const resource = await this.database.row(Resource, sql`where id = ${call.resourceId}`);
    if (!resource) throw notFound();
    await this.correspondence.note(viewer, 'call-closed', resource.groupId, resource.id);
    if (caller) await this.correspondence.tell([caller], 'call-closed', { title: await this.titleOf(resource) });
  }

  /** Who opens two at once waits here for herself. */
  private async checkRoom(viewer: Viewer): Promise<void> {
    const own = this.callers.ownCalls(viewer);
    await this.database.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`calls of ${actorOf(viewer).id}`]);
    const { text, values } =
      sql`select count(*)::int as count from calls where not is_closed and until_day >= ${this.clock.today()} and ${own}`;
    const [open] = await this.database.query<{ count: number }>(text, values);
    if (open && open.count >= most) throw new Refused('CALLS_FULL', { most });
  }

  private async titleOf({ id, title }: Resource): Promise<string> {
    if (title !== null) return title;
    const newest = await this.database.row(ResourceVersion, sql`where resource_id = ${id} order by number desc limit 1`);
    return newest ? this.contents.ofVersion(newest).content.title : '';
  }
}
