import { Injectable } from '@nestjs/common';
import type { Id, LocalizedText, Viewer } from '#libs/kernel/shared';
import { propsOf, visitElements, type Block } from '#libs/mdx/shared';
import { GroupsService } from '#libs/people/server';
import { Database, sql, type Sql } from '#libs/platform/server';
import { Authors } from '../authors.service.ts';
import { Contents, type SentIn } from '../contents.service.ts';
import { contributionsToReview } from '../resources.policy.ts';
import { ResourceVersion, ReviewComment } from '../resource-version.entity.ts';
import { Resource } from '../resource.entity.ts';

const most = 100;
const mostLinks = 200;

/** A contribution as its author and its reviewers see it. */
export interface Contribution extends Pick<Resource, 'id' | 'slug' | 'state' | 'version' | 'publishedVersion' | 'groupId'> {
  readonly title: string;
  readonly groupTitle: LocalizedText;
  readonly isOwn: boolean;
  readonly viewerCanReview: boolean;
}

/** A version with all that is said of it. */
export interface OpenVersion extends Pick<ResourceVersion, 'number' | 'madeOn'>, SentIn {
  readonly links: readonly string[];
  readonly comments: readonly { readonly id: string; readonly block: number | null; readonly text: string }[];
}

/** What was sent in, for those who wrote it and those who decide about it; for nobody else it is there before it is published. */
@Injectable()
export class ContributionsService {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupsService,
    private readonly authors: Authors,
    private readonly contents: Contents,
  ) {}

  /** What waits for the viewer's decision, what came first first. */
  waiting(viewer: Viewer): Promise<Contribution[]> {
    const isWaiting = sql`(state = 'submitted' or state = 'published' and version > published_version)`;
    return this.shown(viewer, sql`where ${isWaiting} and ${contributionsToReview(viewer)} order by id limit ${most}`);
  }

  /** What the viewer wrote. */
  own(viewer: Viewer): Promise<Contribution[]> {
    return this.shown(viewer, sql`where author_tag = ${this.authors.tagOfViewer(viewer)} order by id limit ${most}`);
  }

  /** One of those. */
  async bySlug(viewer: Viewer, slug: string): Promise<Contribution | null> {
    return (await this.shown(viewer, sql`where slug = ${slug} and ${this.visibleTo(viewer)}`))[0] ?? null;
  }

  /** The versions of a contribution that was decided to be shown, the newest first; at most 20. */
  async versionsOf(id: Id<'Resource'>): Promise<OpenVersion[]> {
    const versions = await this.database.rows(ResourceVersion, sql`where resource_id = ${id} order by number desc limit 20`);
    const comments = await this.database.rows(
      ReviewComment,
      sql`where resource_id = ${id} order by version, block nulls first, id limit 400`,
    );
    return versions.map((version) => {
      const { content, blocks } = this.contents.ofVersion(version);
      const said = comments.filter((comment) => comment.version === version.number);
      return {
        number: version.number,
        madeOn: version.madeOn,
        content,
        blocks,
        links: linksIn(blocks),
        comments: said.map((comment) => ({ id: comment.id, block: comment.block, text: this.contents.ofComment(comment) })),
      };
    });
  }

  /** The contributions that exist for this viewer outside the library: hers, and those about which she decides. */
  visibleTo(viewer: Viewer): Sql {
    return sql`(author_tag = ${this.authors.tagOfViewer(viewer)} or ${contributionsToReview(viewer)})`;
  }

  private async shown(viewer: Viewer, rest: Sql): Promise<Contribution[]> {
    const resources = await this.database.rows(Resource, rest);
    const ids = resources.map(({ id }) => id);
    const newest = await this.database.rows(
      ResourceVersion,
      sql`where (resource_id, number) in (select id, version from resources where id = any(${ids}::uuid[]))`,
    );
    const titles = new Map(newest.map((version) => [version.resourceId, this.contents.ofVersion(version).content.title]));
    const groups = new Map((await this.groups.byIds(resources.map(({ groupId }) => groupId))).map((group) => [group.id, group.title]));
    const reviewed = new Set(
      (await this.database.rows(Resource, sql`where id = any(${ids}::uuid[]) and ${contributionsToReview(viewer)}`)).map(({ id }) => id),
    );
    const own = this.authors.tagOfViewer(viewer);
    return resources.map((resource) => ({
      ...resource,
      title: titles.get(resource.id) ?? '',
      groupTitle: groups.get(resource.groupId) ?? {},
      isOwn: resource.authorTag?.equals(own) ?? false,
      viewerCanReview: reviewed.has(resource.id),
    }));
  }
}

/** Where the links of a text lead, each once. */
function linksIn(blocks: readonly Block[]): string[] {
  const links = new Set<string>();
  visitElements(blocks, (element) => {
    const { href, url } = propsOf(element);
    for (const link of [href, url]) if (typeof link === 'string' && !link.startsWith('#')) links.add(link);
  });
  return [...links].slice(0, mostLinks);
}
