import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { Database, notFound, sql, type Sql } from '#libs/platform/server';
import { workSlugOf } from '#libs/resources/shared';
import { Contents } from '../contents.service.ts';
import { DraftsService } from '../drafts/drafts.service.ts';
import { resourcesVisibleTo } from '../resources.policy.ts';
import { closedImage, publicImage, type TextImage } from './image-facts.ts';
import { PublishedImage } from './resource-image.entity.ts';
import { SealedImages } from './sealed-images.service.ts';

/** The images that a text may show. */
@Injectable()
export class TextImages {
  constructor(
    private readonly database: Database,
    private readonly sealed: SealedImages,
    private readonly drafts: DraftsService,
    private readonly contents: Contents,
  ) {}

  /** Those that somebody may use in a draft of hers: its own, those of the contribution whose version it becomes, and those of the work on which it stands. */
  async ofDraft(viewer: Viewer, id: Id<'ResourceDraft'>): Promise<TextImage[]> {
    const draft = await this.drafts.own(viewer, id);
    if (!draft) throw notFound();
    const own = await this.sealed.open(sql`draft_id = ${id} or resource_id = ${draft.resourceId}`);
    const work = workSlugOf(this.contents.ofDraft(draft));
    const ofWork = work === null ? [] : await this.published(viewer, sql`slug = ${work}`);
    const named = new Set(own.map(({ name }) => name));
    return [...own.map(closedImage), ...ofWork.filter(({ name }) => !named.has(name)).map(publicImage)];
  }

  /** Those of a contribution, of all its versions; whoever asks has decided that it is shown. */
  async ofContribution(id: Id<'Resource'>): Promise<TextImage[]> {
    return (await this.sealed.open(sql`resource_id = ${id}`)).map(closedImage);
  }

  /** Those that published texts show, for each of these. */
  async ofResources(viewer: Viewer, ids: readonly Id<'Resource'>[]): Promise<TextImage[][]> {
    const images = await this.published(viewer, sql`id = any(${ids}::uuid[])`);
    return ids.map((id) => images.filter(({ resourceId }) => resourceId === id).map(publicImage));
  }

  private published(viewer: Viewer, which: Sql): Promise<PublishedImage[]> {
    return this.database.rows(
      PublishedImage,
      sql`where resource_id in (select resources.id from resources where ${which} and ${resourcesVisibleTo(viewer)}) order by name`,
    );
  }
}
