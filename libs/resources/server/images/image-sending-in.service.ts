import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { imageLimits } from '#libs/media/shared';
import type { Block } from '#libs/mdx/shared';
import { Database, Refused, sql } from '#libs/platform/server';
import { workSlugOf, type ResourceContent } from '#libs/resources/shared';
import { resourcesVisibleTo } from '../resources.policy.ts';
import type { ResourceDraft } from '../drafts/resource-draft.entity.ts';
import { imagesIn, type OpenImage } from './image-facts.ts';
import { SealedImages } from './sealed-images.service.ts';

/** Hands the images of a draft to the contribution that it became. To be called within its transaction, before the draft goes. */
@Injectable()
export class ImageSendingIn {
  constructor(
    private readonly database: Database,
    private readonly sealed: SealedImages,
  ) {}

  /** Those that its text shows go along; the others go with the draft. Of the work on which it stands it takes its own copies, for that may be withdrawn. */
  async take(
    viewer: Viewer,
    draft: ResourceDraft,
    resourceId: Id<'Resource'>,
    content: ResourceContent,
    blocks: readonly Block[],
  ): Promise<void> {
    const shown = imagesIn(blocks);
    const own = await this.sealed.open(sql`draft_id = ${draft.id} or resource_id = ${resourceId}`);
    const moved = own.filter(({ draftId, name }) => draftId !== null && shown.includes(name)).map(({ id }) => id);
    const lacking = shown.filter((name) => !own.some((image) => image.name === name));
    const copied = await this.ofWork(viewer, content, lacking);
    const kept = own.filter(({ draftId }) => draftId === null).length;
    if (kept + moved.length + copied.length > imageLimits.inContribution)
      throw new Refused('IMAGES_OF_VERSIONS_FULL', { most: imageLimits.inContribution });
    await this.database.query('update resource_images set draft_id = null, resource_id = $2 where id = any($1::uuid[])', [
      moved,
      resourceId,
    ]);
    for (const image of copied) await this.copy(image, resourceId);
  }

  private async ofWork(viewer: Viewer, content: ResourceContent, names: readonly string[]): Promise<OpenImage[]> {
    const slug = workSlugOf(content);
    if (slug === null || names.length === 0) return [];
    const isOfWork = sql`resource_id in (select resources.id from resources where slug = ${slug} and ${resourcesVisibleTo(viewer)})`;
    // What its published version does not show is nobody else's.
    const published = await this.database.query<{ name: string }>(
      'select name from published_images join resources on resources.id = resource_id where slug = $1 and name = any($2)',
      [slug, names],
    );
    return (await this.sealed.open(isOfWork)).filter(({ name }) => published.some((each) => each.name === name));
  }

  private async copy({ id, draftId: _draft, resourceId: _work, ...facts }: OpenImage, resourceId: Id<'Resource'>): Promise<void> {
    const large = await this.sealed.bytesOf(id, false);
    if (large) await this.sealed.keep({ resourceId }, facts, { large, small: await this.sealed.bytesOf(id, true) });
  }
}
