import { Injectable } from '@nestjs/common';
import type { Id, LocalizedText, Viewer } from '#libs/kernel/shared';
import { actorOf, GrantsService, GroupsService } from '#libs/people/server';
import { Clock, Database, sql, type Sql } from '#libs/platform/server';
import { daysAhead, workSlugOf, type ResourceContent } from '#libs/resources/shared';
import { Authors } from '../authors.service.ts';
import { Contents } from '../contents.service.ts';
import { contributionsToReview } from '../resources.policy.ts';
import { ResourceVersion } from '../resource-version.entity.ts';
import { Resource } from '../resource.entity.ts';
import { Works } from '../works.service.ts';

const most = 100;

/** What every contribution says of itself. */
type Facts = Pick<Resource, 'id' | 'slug' | 'state' | 'version' | 'publishedVersion' | 'isTakenBack' | 'groupId' | 'reviewBy'>;

/** A contribution as its author and its reviewers see it. */
export interface Contribution extends Facts, Pick<ResourceContent, 'title' | 'kind' | 'language'> {
  readonly groupTitle: LocalizedText;
  readonly sentOn: string;
  readonly isOwn: boolean;
  readonly isWaiting: boolean;
  readonly isStale: boolean;
  readonly viewerCanReview: boolean;
  readonly viewerCanPublish: boolean;
  readonly hasWorkChanged: boolean;
  /** The work on which its newest version stands, and which version of that. */
  readonly stands: { readonly slug: string; readonly version: number | null } | null;
}

/** Nobody has decided about the newest version: it was never published, and no changes were asked. */
const isWaiting = sql`(resources.state in ('submitted', 'published')
  and exists (select from resource_versions newest
    where newest.resource_id = resources.id and newest.number = resources.version and newest.published_on is null)
  and not exists (select from review_comments said where said.resource_id = resources.id and said.version = resources.version))`;

const noMarks = { canReview: false, waits: false };

/** What was sent in, for those who wrote it and those who decide about it; for nobody else it is there before it is published. */
@Injectable()
export class ContributionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly groups: GroupsService,
    private readonly grants: GrantsService,
    private readonly authors: Authors,
    private readonly contents: Contents,
    private readonly works: Works,
  ) {}

  /** What waits for the viewer's decision, what was sent in first first. */
  waiting(viewer: Viewer): Promise<Contribution[]> {
    const sentOn = sql`(select made_on from resource_versions where resource_id = resources.id and number = resources.version)`;
    return this.shown(viewer, sql`where ${isWaiting} and ${contributionsToReview(viewer)} order by ${sentOn}, id limit ${most}`);
  }

  /** What is published where the viewer reviews, and must be looked at again soon or should have been; the oldest day first. */
  ageing(viewer: Viewer): Promise<Contribution[]> {
    const isAgeing = sql`state = 'published' and review_by <= ${this.clock.today()}::date + ${daysAhead}::int`;
    return this.shown(viewer, sql`where ${isAgeing} and ${contributionsToReview(viewer)} order by review_by, id limit ${most}`);
  }

  /** What the viewer wrote. */
  own(viewer: Viewer): Promise<Contribution[]> {
    return this.shown(viewer, sql`where author_tag = ${this.authors.tagOfViewer(viewer)} order by id limit ${most}`);
  }

  /** One of those. */
  async bySlug(viewer: Viewer, slug: string): Promise<Contribution | null> {
    return (await this.shown(viewer, sql`where slug = ${slug} and ${this.visibleTo(viewer)}`))[0] ?? null;
  }

  /** The contributions that exist for this viewer outside the library: hers, and those about which she decides. */
  visibleTo(viewer: Viewer): Sql {
    return sql`(author_tag = ${this.authors.tagOfViewer(viewer)} or ${contributionsToReview(viewer)})`;
  }

  private async shown(viewer: Viewer, rest: Sql): Promise<Contribution[]> {
    const resources = await this.database.rows(Resource, rest);
    const newest = await this.newestOf(resources);
    const groups = new Map((await this.groups.byIds(resources.map(({ groupId }) => groupId))).map((group) => [group.id, group.title]));
    const marks = await this.marksOf(viewer, resources);
    const own = this.authors.tagOfViewer(viewer);
    const stands = new Map(resources.map((resource) => [resource.id, standsOn(resource, newest.get(resource.id)?.content)]));
    const works = await this.works.bySlugs(
      viewer,
      [...stands.values()].flatMap((work) => work?.slug ?? []),
    );
    const shared = await this.grants.groupsWithOthers(
      'review:resources',
      resources.map(({ groupId }) => groupId),
      actorOf(viewer).id,
    );
    return resources.flatMap((resource) => {
      const sent = newest.get(resource.id);
      if (!sent) return [];
      const isOwn = isBy(own, resource);
      const work = stands.get(resource.id) ?? null;
      const { canReview, waits } = marks.get(resource.id) ?? noMarks;
      return {
        ...resource,
        ...{ ...sent, isOwn, isWaiting: waits, stands: work, viewerCanReview: canReview },
        isStale: isPast(resource.reviewBy, this.clock.today()),
        groupTitle: groups.get(resource.groupId) ?? {},
        viewerCanPublish: canReview && !resource.isTakenBack && !(isOwn && shared.has(resource.groupId)),
        hasWorkChanged: work !== null && hasMoved(work, works.get(work.slug)),
      };
    });
  }

  private async newestOf(resources: readonly Resource[]) {
    const ids = resources.map(({ id }) => id);
    const versions = await this.database.rows(
      ResourceVersion,
      sql`where (resource_id, number) in (select id, version from resources where id = any(${ids}::uuid[]))`,
    );
    return new Map(
      versions.map((version) => {
        const { content } = this.contents.ofVersion(version);
        const { title, kind, language } = content;
        return [version.resourceId, { title, kind, language, sentOn: version.madeOn, content }];
      }),
    );
  }

  /** What the rows know of each for this viewer. */
  private async marksOf(viewer: Viewer, resources: readonly Resource[]) {
    const ids = resources.map(({ id }) => id);
    const { text, values } = sql`select id, ${contributionsToReview(viewer)} as "canReview", ${isWaiting} as waits
      from resources where id = any(${ids}::uuid[])`;
    const marks = await this.database.query<{ id: Id<'Resource'>; canReview: boolean; waits: boolean }>(text, values);
    return new Map(marks.map((mark) => [mark.id, mark]));
  }
}

/** What is published may have been compared with its work since it was sent in; then the row knows better. */
function standsOn(resource: Resource, content: ResourceContent | undefined): Contribution['stands'] {
  const slug = content ? workSlugOf(content) : null;
  if (!content || slug === null) return null;
  const isPublished = resource.state === 'published' && resource.publishedVersion === resource.version;
  return { slug, version: (isPublished ? resource.workVersion : content.workVersion) ?? null };
}

function hasMoved({ version }: { readonly version: number | null }, work: Resource | undefined): boolean {
  return version !== null && work !== undefined && work.publishedVersion !== version;
}

function isBy(author: Buffer, { authorTag }: Resource): boolean {
  return authorTag?.equals(author) ?? false;
}

function isPast(day: string | null, today: string): boolean {
  return day !== null && day < today;
}
