import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { InertLane } from '#libs/mdx/server';
import { GroupsService } from '#libs/people/server';
import { CannotStart, Database, sql } from '#libs/platform/server';
import {
  contentFaults,
  contributionPrefix,
  tellsOfALife,
  type HouseResource,
  type ResourceContent,
  type Work,
} from '#libs/resources/shared';
import type { SentIn } from '../contents.service.ts';
import { Publication } from '../publication.service.ts';
import { Resource } from '../resource.entity.ts';
import { Versions } from '../versions.service.ts';

/** A resource of the house's own that may be written. */
export interface CompiledResource extends SentIn {
  readonly slug: string;
}

const unitPrefix = 'resource:';

/**
 * Takes the house's own resources into the library, through the door by which a member's come in: judged, compiled and held
 * against the same faults, kept as versions, published. They have no author and belong to the network; what decides is git.
 */
@Injectable()
export class ResourceImportService {
  constructor(
    private readonly database: Database,
    private readonly lane: InertLane,
    private readonly groups: GroupsService,
    private readonly versions: Versions,
    private readonly publication: Publication,
  ) {}

  /** Judges and compiles what changed, works before what stands on them; one that does not pass stops all of it. */
  async compile(resources: readonly HouseResource[]): Promise<readonly CompiledResource[]> {
    const compiled = new Map<string, CompiledResource>();
    for (const { slug, content } of resources) {
      const work = await this.workOf(content, compiled);
      const text = await this.lane.compile(content.source);
      const wrong: readonly string[] = [
        ...(slug.startsWith(contributionPrefix) ? ['reserved-slug'] : []),
        // The house keeps no ledger: it has nobody's word for a life.
        ...(tellsOfALife(content.kind) && !content.isComposed ? ['not-composed'] : []),
        ...contentFaults(content, work, null),
        ...(text.ok ? [] : text.issues.map(({ code }) => code)),
      ];
      if (!text.ok || wrong.length > 0) throw new CannotStart(`resources/${slug}.mdx does not pass (${wrong.join(', ')}).`);
      compiled.set(slug, { slug, content, blocks: text.blocks });
    }
    return [...compiled.values()];
  }

  /** Publishes what changed. To be called within a transaction. */
  async write(resources: readonly CompiledResource[]): Promise<void> {
    if (resources.length === 0) return;
    const { id: network } = await this.groups.network();
    for (const { slug, content, blocks } of resources) await this.writeOne(slug, network, { content, blocks });
  }

  /** Takes back what `content/` no longer has: nobody publishes it before its file is there again. */
  async withdraw(units: readonly string[]): Promise<void> {
    const named = units.filter((key) => key.startsWith(unitPrefix)).map((key) => key.slice(unitPrefix.length));
    const slugs = named.filter((slug) => !slug.startsWith(contributionPrefix));
    for (const { id } of await this.database.rows(Resource, sql`where slug = any(${slugs}) order by id for update`))
      await this.publication.withdraw(id, true);
  }

  /** What says the same as before makes no new version; where an editor withdrew it, it stays so until its file says something else. */
  private async writeOne(slug: string, network: Id<'Group'>, sent: SentIn): Promise<void> {
    const known = await this.database.row(Resource, sql`where slug = ${slug} for update`);
    if (known && !known.isTakenBack && isDeepStrictEqual((await this.versions.open(known.id, known.version)).content, sent.content)) return;
    const { id, version } = known
      ? await this.versions.again(known.id, network, sent)
      : await this.versions.begin(slug, network, null, sent);
    await this.publication.publish(id, version);
  }

  /** The work of ours on which a content stands, as its newest version says; whether it is published is not asked of the house. */
  private async workOf({ adaptedFrom, translatedFrom }: ResourceContent, compiled: ReadonlyMap<string, SentIn>): Promise<Work | null> {
    const slug = adaptedFrom ?? translatedFrom;
    if (slug === null || compiled.has(slug)) return compiled.get(slug ?? '')?.content ?? null;
    const work = await this.database.row(Resource, sql`where slug = ${slug}`);
    return work && (await this.versions.open(work.id, work.version)).content;
  }
}
