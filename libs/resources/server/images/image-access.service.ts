import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { groupsWhere } from '#libs/people/server';
import { Database, sql } from '#libs/platform/server';
import { Authors } from '../authors.service.ts';
import { ContributionsService } from '../review/contributions.service.ts';
import { draftsOf, resourcesVisibleTo } from '../resources.policy.ts';
import { ImagePublication } from './image-publication.service.ts';
import { SealedImages } from './sealed-images.service.ts';

/** Decides who may have an image, at every request anew, by the same rules as its text. */
@Injectable()
export class ImageAccess {
  constructor(
    private readonly database: Database,
    private readonly authors: Authors,
    private readonly contributions: ContributionsService,
    private readonly sealed: SealedImages,
    private readonly publication: ImagePublication,
  ) {}

  /** A file of a published text, by its name. */
  async published(viewer: Viewer, file: string): Promise<Buffer | null> {
    const { text, values } = sql`select 1 from published_images join resources on resources.id = resource_id
      where (file = ${file} or small_file = ${file}) and ${resourcesVisibleTo(viewer)} limit 1`;
    const isThere = (await this.database.query(text, values)).length > 0;
    return isThere ? this.publication.bytesOf(file) : null;
  }

  /** An image of a draft for its author; one of a contribution for her, and for those who decide about it. Half a session is nobody's. */
  async closed(viewer: Viewer, id: Id<'ResourceImage'>, isSmall: boolean): Promise<Buffer | null> {
    if (!viewer.account || viewer.account.stage === 'half') return null;
    const { text, values } = sql`select 1 from resource_images where id = ${id} and (
      draft_id in (select resource_drafts.id from resource_drafts where ${draftsOf(this.authors.tagOfViewer(viewer))})
      or resource_id in (select resources.id from resources where ${this.contributions.visibleTo(viewer)}))`;
    const isHers = (await this.database.query(text, values)).length > 0;
    return isHers ? this.sealed.bytesOf(id, isSmall) : null;
  }

  /** Whether the viewer may send images for a draft: hers, in a group where she writes. Asked before the first byte of a file is read. */
  async mayAdd(viewer: Viewer, draft: Id<'ResourceDraft'>): Promise<boolean> {
    if (!viewer.account || viewer.account.stage === 'half') return false;
    const { text, values } = sql`select 1 from resource_drafts join groups on groups.id = resource_drafts.group_id
      where resource_drafts.id = ${draft} and ${draftsOf(this.authors.tagOfViewer(viewer))} and ${groupsWhere(viewer, 'write:resources')}`;
    return (await this.database.query(text, values)).length > 0;
  }
}
