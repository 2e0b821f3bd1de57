import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { Database, sql } from '#libs/platform/server';
import { tellsOfALife, workSlugOf, type ResourceContent } from '#libs/resources/shared';
import { Contents } from './contents.service.ts';
import { resourcesVisibleTo } from './resources.policy.ts';
import { ResourceVersion } from './resource-version.entity.ts';
import { Resource } from './resource.entity.ts';

/** A version of a work that everybody could read once. */
export interface WorkVersion extends Pick<ResourceVersion, 'number'> {
  readonly title: string;
  readonly summary: string;
  readonly source: string;
}

/** A work as it was when somebody adapted it, and as it is. */
export interface WorkThenAndNow extends Pick<Resource, 'slug'> {
  readonly language: string;
  readonly title: string;
  readonly then: WorkVersion | null;
  readonly now: WorkVersion | null;
}

/** The resources that others adapt and translate, and whether they moved on since. */
@Injectable()
export class Works {
  constructor(
    private readonly database: Database,
    private readonly contents: Contents,
  ) {}

  /** Which version of its work a content stands on: as its author says; else as was known before of the same work; else the one that is published. */
  async versionFor(viewer: Viewer, content: ResourceContent, before: () => Promise<ResourceContent | null>): Promise<number | null> {
    const slug = workSlugOf(content);
    if (slug === null) return null;
    if (content.workVersion) return content.workVersion;
    const known = await before();
    if (known?.workVersion && workSlugOf(known) === slug) return known.workVersion;
    return (await this.bySlug(viewer, slug))?.publishedVersion ?? null;
  }

  /** The published works with these slugs, by them. */
  async bySlugs(viewer: Viewer, slugs: readonly string[]): Promise<ReadonlyMap<string, Resource>> {
    const works = await this.database.rows(Resource, sql`where slug = any(${slugs}) and ${resourcesVisibleTo(viewer)}`);
    return new Map(works.map((work) => [work.slug, work]));
  }

  /** For each of these, whether the work that it adapts or translates is published in another version than it was made from. */
  async haveChanged(viewer: Viewer, ids: readonly Id<'Resource'>[]): Promise<boolean[]> {
    const { text, values } = sql`
      select made.id from resources made join resources on resources.id = coalesce(made.adapted_from, made.translated_from)
      where made.id = any(${ids}::uuid[]) and resources.published_version <> made.work_version and ${resourcesVisibleTo(viewer)}`;
    const changed = new Set((await this.database.query<{ id: string }>(text, values)).map(({ id }) => id));
    return ids.map((id) => changed.has(id));
  }

  /** For each of these, the published version of the work that it stands on, where that is another one than it takes account of. */
  async newerThan(viewer: Viewer, contents: readonly ResourceContent[]): Promise<(number | null)[]> {
    const works = await this.bySlugs(
      viewer,
      contents.flatMap((content) => workSlugOf(content) ?? []),
    );
    return contents.map((content) => {
      const published = works.get(workSlugOf(content) ?? '')?.publishedVersion ?? null;
      return content.workVersion && published !== content.workVersion ? published : null;
    });
  }

  /** A work at two times. Only what everybody could read once is opened, and only while the work is published: who took hers back took all of it back. */
  async thenAndNow(viewer: Viewer, slug: string, number: number | null): Promise<WorkThenAndNow | null> {
    const work = await this.bySlug(viewer, slug);
    if (!work) return null;
    const versions = await this.database.rows(
      ResourceVersion,
      sql`where resource_id = ${work.id} and number = any(${[number, work.publishedVersion]}) and published_on is not null`,
    );
    const at = (wanted: number | null) => {
      const version = versions.find((each) => each.number === wanted);
      return version ? this.opened(version) : null;
    };
    const [then, now] = [at(number), at(work.publishedVersion)];
    // A life may be told otherwise by now because whoever lived it wanted so: of it nothing earlier is opened.
    const isLife = then?.isLife || now?.isLife;
    return { slug, language: work.language ?? '', title: work.title ?? '', then: isLife ? null : then, now };
  }

  private async bySlug(viewer: Viewer, slug: string): Promise<Resource | null> {
    return (await this.bySlugs(viewer, [slug])).get(slug) ?? null;
  }

  private opened(version: ResourceVersion): WorkVersion & { readonly isLife: boolean } {
    const { title, summary, source, kind, isComposed } = this.contents.ofVersion(version).content;
    return { number: version.number, title, summary, source, isLife: tellsOfALife(kind) && !isComposed };
  }
}
