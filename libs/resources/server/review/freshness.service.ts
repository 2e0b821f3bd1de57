import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { Clock, ContentVersion, Database, InTransaction, notFound, Refused, sql } from '#libs/platform/server';
import { isReviewDay } from '#libs/resources/shared';
import { contributionsToReview, resourcesVisibleTo } from '../resources.policy.ts';
import { Resource } from '../resource.entity.ts';
import { ContributionsService } from './contributions.service.ts';
import { ReviewService } from './review.service.ts';

/** Says of what is published that it still holds: its advice until a day, or its text beside an original that moved on. */
@Injectable()
export class FreshnessService {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly version: ContentVersion,
    private readonly contributions: ContributionsService,
    private readonly review: ReviewService,
  ) {}

  /** Confirms what is published until a day. No version is made of it, for no word of it changed: the row, the log and the author know. */
  @InTransaction()
  async confirm(viewer: Viewer, id: Id<'Resource'>, version: number, reviewBy: string): Promise<string> {
    const resource = await this.review.found(viewer, id, contributionsToReview(viewer));
    await this.review.checkNotOwn(viewer, resource);
    if (resource.state !== 'published') throw new Refused('NOT_PUBLISHED');
    if (resource.publishedVersion !== version) throw new Refused('VERSION_NEWER');
    if (!isReviewDay(reviewBy, this.clock.today())) throw new Refused('REVIEW_DAY');
    await this.keep(resource, { reviewBy });
    await this.review.decided(viewer, resource, 'resource-confirmed', version);
    return reviewBy;
  }

  /** Says that a published adaptation takes account of its work as that is now; its author may, and whoever reviews it. */
  @InTransaction()
  async catchUp(viewer: Viewer, id: Id<'Resource'>, version: number, workVersion: number): Promise<void> {
    const resource = await this.review.found(viewer, id, this.contributions.visibleTo(viewer));
    if (resource.state !== 'published') throw new Refused('NOT_PUBLISHED');
    if (resource.publishedVersion !== version) throw new Refused('VERSION_NEWER');
    const work = await this.workOf(viewer, resource);
    if (work.publishedVersion !== workVersion) throw new Refused('VERSION_NEWER');
    await this.keep(resource, { workVersion });
    await this.review.decided(viewer, resource, 'resource-caught-up', version);
  }

  /** Everybody reads of it: pages that are remembered are old now. */
  private async keep({ id }: Resource, change: Pick<Resource, 'reviewBy'> | Pick<Resource, 'workVersion'>): Promise<void> {
    await this.database.repo(Resource).update({ id }, change);
    await this.version.raise();
  }

  private async workOf(viewer: Viewer, { adaptedFrom, translatedFrom }: Resource): Promise<Resource> {
    const work = await this.database.row(Resource, sql`where id = ${adaptedFrom ?? translatedFrom} and ${resourcesVisibleTo(viewer)}`);
    if (!work) throw notFound();
    return work;
  }
}
