import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { Clock, connectionOf, Database, sql, type PageInfoType, type Sql } from '#libs/platform/server';
import type { CallRole } from '#libs/resources/shared';
import { Authors } from '../authors.service.ts';
import { Contents } from '../contents.service.ts';
import { cursorOf, placeOf } from '../day-cursor.ts';
import { ResourceVersion } from '../resource-version.entity.ts';
import { Resource } from '../resource.entity.ts';
import { Call } from './call.entity.ts';
import { Callers } from './callers.service.ts';
import { callsOpenOn, resourcesToCallFor } from './calls.policy.ts';

const most = 100;

/** Which calls; what is null does not matter. */
export interface WantedCalls {
  readonly role: CallRole | null;
  readonly language: string | null;
}

/** A part of the open calls. */
export interface CallConnection {
  readonly edges: { readonly node: Call; readonly cursor: string }[];
  readonly pageInfo: PageInfoType;
}

/** Something for which the viewer may call, by the title of its newest version. */
export interface CallableResource extends Pick<Resource, 'slug' | 'state'> {
  readonly title: string;
}

/** A call as those see it who look after it. */
export interface KeptCall extends Call, CallableResource {
  readonly isOpen: boolean;
  readonly viewerReadsAnswers: boolean;
}

/** Calls as everybody reads them, and as those do who keep them. */
@Injectable()
export class CallsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly authors: Authors,
    private readonly contents: Contents,
    private readonly callers: Callers,
  ) {}

  /** The open calls, the newest first. */
  async list({ role, language }: WantedCalls, first: number, after: string | null): Promise<CallConnection> {
    const [day, id] = after === null ? ['9999-12-31', null] : placeOf(after);
    const calls = await this.database.rows(
      Call,
      sql`where ${this.isOpen} and (${role}::text is null or ${role} = any(roles)) and (${language}::text is null or ${language} = any(languages))
        and (opened_on < ${day}::date or opened_on = ${day}::date and id > ${id}::uuid)
        order by opened_on desc, id limit ${first + 1}`,
    );
    return connectionOf(calls, first, after === null, ({ id: at, openedOn }) => cursorOf({ publishedOn: openedOn, id: at }));
  }

  /** One open call. */
  byId(id: Id<'Call'>): Promise<Call | null> {
    return this.database.row(Call, sql`where calls.id = ${id} and ${this.isOpen}`);
  }

  /** The languages that open calls name. */
  async languages(): Promise<string[]> {
    const { text, values } = sql`select distinct unnest(languages) as language from calls where ${this.isOpen} order by 1 limit ${most}`;
    return (await this.database.query<{ language: string }>(text, values)).map(({ language }) => language);
  }

  /** The open calls about each of these. */
  async ofResources(ids: readonly Id<'Resource'>[]): Promise<Call[][]> {
    const calls = await this.database.rows(
      Call,
      sql`where resource_id = any(${ids}::uuid[]) and ${this.isOpen} order by opened_on desc, id limit 200`,
    );
    return ids.map((id) => calls.filter(({ resourceId }) => resourceId === id));
  }

  /** Calls by their ids, also closed ones; for what was decided already. */
  byIds(ids: readonly Id<'Call'>[]): Promise<Call[]> {
    return this.database.rows(Call, sql`where calls.id = any(${ids}::uuid[])`);
  }

  /** The calls that the viewer looks after, the newest first: those whose answers she reads, and those that she may close where she reviews. */
  async kept(viewer: Viewer): Promise<KeptCall[]> {
    const calls = await this.database.rows(Call, sql`where ${this.callers.callsToClose(viewer)} order by opened_on desc, id limit ${most}`);
    const resources = await this.titled(viewer, sql`where id = any(${calls.map(({ resourceId }) => resourceId)}::uuid[])`);
    const about = new Map(resources.map((one) => [one.id, one]));
    const [open, read] = [await this.those(calls, this.isOpen), await this.those(calls, this.callers.keptCalls(viewer))];
    return calls.flatMap((call) => {
      const resource = about.get(call.resourceId);
      return resource ? [{ ...resource, ...call, isOpen: open.has(call.id), viewerReadsAnswers: read.has(call.id) }] : [];
    });
  }

  /** The calls that are the viewer's own, for her copy of her data. */
  own(viewer: Viewer): Promise<Call[]> {
    return this.database.rows(Call, sql`where ${this.callers.ownCalls(viewer)} order by id`);
  }

  /** What the viewer may call for help with, at most 100. */
  places(viewer: Viewer): Promise<CallableResource[]> {
    return this.titled(viewer, sql`where ${this.callable(viewer)} order by published_on desc, id limit ${most}`);
  }

  private callable(viewer: Viewer): Sql {
    return resourcesToCallFor(viewer, this.authors.tagOfViewer(viewer));
  }

  /** What is published has its title in its row; of the rest the newest version is opened, where this viewer may read it now. */
  private async titled(viewer: Viewer, rest: Sql): Promise<(CallableResource & Pick<Resource, 'id'>)[]> {
    const resources = await this.database.rows(Resource, rest);
    const closed = resources.filter(({ title }) => title === null).map(({ id }) => id);
    const newest = await this.database.rows(
      ResourceVersion,
      sql`where (resource_id, number) in (select id, version from resources where id = any(${closed}::uuid[]) and ${this.callable(viewer)})`,
    );
    const titles = new Map(newest.map((version) => [version.resourceId, this.contents.ofVersion(version).content.title]));
    return resources.map(({ id, slug, state, title }) => ({ id, slug, state, title: title ?? titles.get(id) ?? '' }));
  }

  private async those(calls: readonly Call[], which: Sql): Promise<ReadonlySet<string>> {
    const rows = await this.database.rows(Call, sql`where calls.id = any(${calls.map(({ id }) => id)}::uuid[]) and ${which}`);
    return new Set(rows.map(({ id }) => id));
  }

  private get isOpen(): Sql {
    return callsOpenOn(this.clock.today());
  }
}
