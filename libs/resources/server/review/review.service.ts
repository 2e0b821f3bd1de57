import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { actorOf, GrantsService } from '#libs/people/server';
import { Clock, ContentVersion, Database, InTransaction, notFound, Refused, sql, type Sql } from '#libs/platform/server';
import type { ResourceState } from '#libs/resources/shared';
import { Authors } from '../authors.service.ts';
import { Contents } from '../contents.service.ts';
import { Correspondence, type acts } from '../correspondence.service.ts';
import { Publication } from '../publication.service.ts';
import { contributionsToReview } from '../resources.policy.ts';
import { ReviewComment } from '../resource-version.entity.ts';
import { Resource } from '../resource.entity.ts';
import { Versions } from '../versions.service.ts';
import { ContributionsService } from './contributions.service.ts';

/** What a reviewer wants otherwise, of one block or of all. */
export interface Comment {
  readonly block: number | null;
  readonly text: string;
}

type Act = (typeof acts)[number];

/** Decides about contributions. Each decision is about the version that the reviewer saw, noted in the log and told to the author. */
@Injectable()
export class ReviewService {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly version: ContentVersion,
    private readonly grants: GrantsService,
    private readonly contributions: ContributionsService,
    private readonly versions: Versions,
    private readonly publication: Publication,
    private readonly authors: Authors,
    private readonly contents: Contents,
    private readonly correspondence: Correspondence,
  ) {}

  /** Sends a version back with what should be otherwise. What is published of it stays published. */
  @InTransaction()
  async askChanges(viewer: Viewer, id: Id<'Resource'>, version: number, comments: readonly Comment[]): Promise<ResourceState> {
    const resource = await this.found(viewer, id, contributionsToReview(viewer));
    if (resource.version !== version) throw new Refused('VERSION_NEWER');
    const { blocks } = await this.versions.open(id, version);
    for (const { block, text } of comments) {
      if (block !== null && block >= blocks.length) throw notFound();
      const commentId: Id<'ReviewComment'> = randomUUID();
      const sealedText = this.contents.sealComment(commentId, text);
      await this.database
        .repo(ReviewComment)
        .insert({ id: commentId, resourceId: id, version, block, sealedText, madeOn: this.clock.today() });
    }
    const state = resource.publishedVersion === null ? 'changes-asked' : resource.state;
    await this.database.repo(Resource).update({ id }, { state });
    await this.decided(viewer, resource, 'resource-changes-asked', version);
    return state;
  }

  /** Publishes a version: the newest, or an earlier one again. Nobody decides about her own text where somebody else can. */
  @InTransaction()
  async publish(viewer: Viewer, id: Id<'Resource'>, number: number): Promise<ResourceState> {
    const resource = await this.found(viewer, id, contributionsToReview(viewer));
    await this.checkNotOwn(viewer, resource);
    if (resource.isTakenBack) throw new Refused('TAKEN_BACK');
    if (number > resource.version) throw notFound();
    await this.publication.publish(id, number);
    await this.version.raise();
    await this.decided(viewer, resource, 'resource-published', number);
    return 'published';
  }

  /** Takes a contribution back; its author may, and whoever decides about it. It can be published again; where its author took it back, only after she sent it in anew. */
  @InTransaction()
  async withdraw(viewer: Viewer, id: Id<'Resource'>): Promise<ResourceState> {
    const resource = await this.found(viewer, id, this.contributions.visibleTo(viewer));
    const isTakenBack = resource.isTakenBack || (resource.authorTag?.equals(this.authors.tagOfViewer(viewer)) ?? false);
    if (resource.state === 'withdrawn' && isTakenBack === resource.isTakenBack) return 'withdrawn';
    await this.publication.withdraw(id, isTakenBack);
    // Only what everybody sees makes pages that are remembered old.
    if (resource.state === 'published') await this.version.raise();
    await this.decided(viewer, resource, 'resource-withdrawn', resource.version);
    return 'withdrawn';
  }

  /** A contribution to be decided about. Who decides about it at the same moment waits until this is decided. */
  async found(viewer: Viewer, id: Id<'Resource'>, whose: Sql): Promise<Resource> {
    const resource = await this.database.row(Resource, sql`where resources.id = ${id} and ${whose} for update`);
    if (!resource) throw notFound();
    return resource;
  }

  /** Refuses her own text. Alone she may: a group with one reviewer could publish nothing of hers otherwise. */
  async checkNotOwn(viewer: Viewer, resource: Resource): Promise<void> {
    if (!resource.authorTag?.equals(this.authors.tagOfViewer(viewer))) return;
    const shared = await this.grants.groupsWithOthers('review:resources', [resource.groupId], actorOf(viewer).id);
    if (shared.has(resource.groupId)) throw new Refused('OWN_TEXT');
  }

  /** Notes what was decided about a version, and tells its author. */
  async decided(viewer: Viewer, resource: Resource, act: Act, number: number): Promise<void> {
    const { title } = (await this.versions.open(resource.id, number)).content;
    await this.correspondence.note(viewer, act, resource.groupId, resource.id);
    const author = this.authors.accountOf(resource);
    if (author && author !== actorOf(viewer).id) await this.correspondence.tell([author], act, { title });
  }
}
