import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { actorOf, GrantsService } from '#libs/people/server';
import { Clock, ContentVersion, Database, InTransaction, notFound, Refused, sql, type Sql } from '#libs/platform/server';
import type { ResourceContent, ResourceState } from '#libs/resources/shared';
import { Authors } from '../authors.service.ts';
import { Contents } from '../contents.service.ts';
import { Correspondence, type acts } from '../correspondence.service.ts';
import { contributionsToReview } from '../resources.policy.ts';
import { ResourceText, ResourceVersion, ReviewComment } from '../resource-version.entity.ts';
import { Resource } from '../resource.entity.ts';
import { ContributionsService } from './contributions.service.ts';

/** What a reviewer wants otherwise, of one block or of all. */
export interface Comment {
  readonly block: number | null;
  readonly text: string;
}

type Act = (typeof acts)[number];

/** What was said of a resource while it was published, and is not after it was withdrawn. */
const unsaid = {
  kind: null,
  language: null,
  licence: null,
  topics: null,
  level: null,
  minutes: null,
  title: null,
  summary: null,
  origin: null,
  changes: null,
};

/** Decides about contributions. Each decision is about the version that the reviewer saw, noted in the log and told to the author. */
@Injectable()
export class ReviewService {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly version: ContentVersion,
    private readonly grants: GrantsService,
    private readonly contributions: ContributionsService,
    private readonly authors: Authors,
    private readonly contents: Contents,
    private readonly correspondence: Correspondence,
  ) {}

  /** Sends a version back with what should be otherwise. What is published of it stays published. */
  @InTransaction()
  async askChanges(viewer: Viewer, id: Id<'Resource'>, version: number, comments: readonly Comment[]): Promise<ResourceState> {
    const resource = await this.found(viewer, id, contributionsToReview(viewer));
    if (resource.version !== version) throw new Refused('VERSION_NEWER');
    const { blocks } = this.contents.ofVersion(await this.versionOf(id, version));
    for (const { block, text } of comments) {
      if (block !== null && block >= blocks.length) throw notFound();
      const commentId: Id<'ReviewComment'> = randomUUID();
      const sealedText = this.contents.sealComment(commentId, text);
      await this.database
        .repo(ReviewComment)
        .insert({ id: commentId, resourceId: id, version, block, sealedText, madeOn: this.clock.today() });
    }
    const state = resource.publishedVersion === null ? 'changes-asked' : resource.state;
    await this.decided(viewer, resource, 'resource-changes-asked', version, { state });
    return state;
  }

  /** Publishes a version: the newest, or an earlier one again. Nobody decides about her own text where somebody else can. */
  @InTransaction()
  async publish(viewer: Viewer, id: Id<'Resource'>, number: number): Promise<ResourceState> {
    const resource = await this.found(viewer, id, contributionsToReview(viewer));
    await this.checkNotOwn(viewer, resource);
    if (resource.isTakenBack) throw new Refused('TAKEN_BACK');
    if (number > resource.version) throw notFound();
    const { content, blocks } = this.contents.ofVersion(await this.versionOf(id, number));
    const shown = await this.columnsOf(content);
    await this.database.query(
      'insert into resource_texts (resource_id, blocks) values ($1, $2) on conflict (resource_id) do update set blocks = $2',
      [id, JSON.stringify(blocks)],
    );
    const publishedOn = resource.publishedOn ?? this.clock.today();
    await this.decided(viewer, resource, 'resource-published', number, {
      state: 'published',
      publishedVersion: number,
      publishedOn,
      ...shown,
    });
    return 'published';
  }

  /** Takes a contribution back; its author may, and whoever decides about it. It can be published again; where its author took it back, only after she sent it in anew. */
  @InTransaction()
  async withdraw(viewer: Viewer, id: Id<'Resource'>): Promise<ResourceState> {
    const resource = await this.found(viewer, id, this.contributions.visibleTo(viewer));
    const isTakenBack = resource.isTakenBack || (resource.authorTag?.equals(this.authors.tagOfViewer(viewer)) ?? false);
    if (resource.state === 'withdrawn' && isTakenBack === resource.isTakenBack) return 'withdrawn';
    await this.database.repo(ResourceText).delete({ resourceId: id });
    await this.decided(viewer, resource, 'resource-withdrawn', resource.version, { state: 'withdrawn', isTakenBack, ...unsaid });
    return 'withdrawn';
  }

  /** Who decides about it at the same moment waits until this is decided. */
  private async found(viewer: Viewer, id: Id<'Resource'>, whose: Sql): Promise<Resource> {
    const resource = await this.database.row(Resource, sql`where resources.id = ${id} and ${whose} for update`);
    if (!resource) throw notFound();
    return resource;
  }

  private async versionOf(resourceId: Id<'Resource'>, number: number): Promise<ResourceVersion> {
    const version = await this.database.row(ResourceVersion, sql`where resource_id = ${resourceId} and number = ${number}`);
    if (!version) throw notFound();
    return version;
  }

  /** Alone she may: a group with one reviewer could publish nothing of hers otherwise. */
  private async checkNotOwn(viewer: Viewer, resource: Resource): Promise<void> {
    if (!resource.authorTag?.equals(this.authors.tagOfViewer(viewer))) return;
    const reviewers = await this.grants.holdersOf('review:resources', resource.groupId);
    if (reviewers.some((reviewer) => reviewer !== actorOf(viewer).id)) throw new Refused('OWN_TEXT');
  }

  private async columnsOf(content: ResourceContent): Promise<Partial<Resource>> {
    const { kind, language, licence, topics, level, minutes, title, summary, isSigned, reviewBy, origin, changes } = content;
    const [adaptedFrom, translatedFrom] = [await this.idOf(content.adaptedFrom), await this.idOf(content.translatedFrom)];
    const facts = { kind, language, licence, topics: [...topics], level, minutes, isSigned, reviewBy, origin };
    return { ...facts, title: title.trim(), summary: summary.trim(), changes: changes.trim(), adaptedFrom, translatedFrom };
  }

  private async idOf(slug: string | null): Promise<Id<'Resource'> | null> {
    return slug === null ? null : ((await this.database.row(Resource, sql`where slug = ${slug}`))?.id ?? null);
  }

  private async decided(viewer: Viewer, resource: Resource, act: Act, number: number, change: Partial<Resource>): Promise<void> {
    const { title } = this.contents.ofVersion(await this.versionOf(resource.id, number)).content;
    await this.database.repo(Resource).update({ id: resource.id }, change as object);
    await this.correspondence.note(viewer, act, resource.groupId, resource.id);
    const author = this.authors.accountOf(resource);
    if (author && author !== actorOf(viewer).id) await this.correspondence.tell([author], act, { title });
    // Only what everybody sees makes pages that are remembered old.
    if (resource.state === 'published' || change.state === 'published') await this.version.raise();
  }
}
