import { Injectable } from '@nestjs/common';
import { visitor, type Id } from '#libs/kernel/shared';
import { Clock, Database, sql } from '#libs/platform/server';
import type { ResourceContent } from '#libs/resources/shared';
import { ConsentsInForce } from './consents/consents-in-force.service.ts';
import { FoundResources } from './found-resources.service.ts';
import { imagesIn } from './images/image-facts.ts';
import { ImagePublication } from './images/image-publication.service.ts';
import { ResourceText } from './resource-version.entity.ts';
import { Resource } from './resource.entity.ts';
import { Versions } from './versions.service.ts';
import { Works } from './works.service.ts';

/** What was said of a resource while it was published, and is not after it was withdrawn. Its lineage stays: by it the consents behind what stands on it are found (ADR 0030). */
const unsaid = {
  kind: null,
  language: null,
  licence: null,
  topics: null,
  level: null,
  minutes: null,
  title: null,
  summary: null,
  isSigned: null,
  reviewBy: null,
  workVersion: null,
  isComposed: null,
  origin: null,
  changes: null,
};

/** The one way into the library and out of it, whoever decides. To be called within a transaction; whoever calls raises the content version. */
@Injectable()
export class Publication {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly versions: Versions,
    private readonly works: Works,
    private readonly consents: ConsentsInForce,
    private readonly found: FoundResources,
    private readonly images: ImagePublication,
  ) {}

  /** Lets everybody read a version; what tells somebody's life only as long as she agrees (ADR 0030). */
  async publish(id: Id<'Resource'>, number: number): Promise<void> {
    const { content, blocks } = await this.versions.open(id, number);
    await this.consents.check(id, { content, hasImages: imagesIn(blocks).length > 0 });
    await this.database.query(
      'insert into resource_texts (resource_id, blocks) values ($1, $2) on conflict (resource_id) do update set blocks = $2',
      [id, JSON.stringify(blocks)],
    );
    await this.images.publish(id, blocks);
    const shown = { state: 'published', publishedVersion: number, ...(await this.columnsOf(content)) } satisfies Partial<Resource>;
    await this.database.repo(Resource).update({ id }, shown as object);
    await this.database.query('update resources set published_on = coalesce(published_on, $2) where id = $1', [id, this.clock.today()]);
    await this.database.query(
      'update resource_versions set published_on = coalesce(published_on, $3) where resource_id = $1 and number = $2',
      [id, number, this.clock.today()],
    );
    await this.found.enter(id);
  }

  /** Takes a resource out of the library; what is readable of it goes. */
  async withdraw(id: Id<'Resource'>, isTakenBack: boolean): Promise<void> {
    await this.database.repo(ResourceText).delete({ resourceId: id });
    await this.images.withdraw(id);
    await this.database.repo(Resource).update({ id }, { state: 'withdrawn', isTakenBack, ...unsaid });
    await this.found.enter(id);
  }

  private async columnsOf(content: ResourceContent): Promise<Partial<Resource>> {
    const { kind, language, licence, topics, level, minutes, title, summary, isSigned, isComposed, reviewBy, origin, changes } = content;
    const [adaptedFrom, translatedFrom] = [await this.idOf(content.adaptedFrom), await this.idOf(content.translatedFrom)];
    // Whose version nobody said was made from what is published now, as far as anybody can tell.
    const workVersion = await this.works.versionFor(visitor, content, () => Promise.resolve(null));
    const facts = { kind, language, licence, topics: [...topics], level, minutes, isSigned, isComposed, reviewBy, origin };
    return { ...facts, title: title.trim(), summary: summary.trim(), changes: changes.trim(), adaptedFrom, translatedFrom, workVersion };
  }

  private async idOf(slug: string | null): Promise<Id<'Resource'> | null> {
    return slug === null ? null : ((await this.database.row(Resource, sql`where slug = ${slug}`))?.id ?? null);
  }
}
