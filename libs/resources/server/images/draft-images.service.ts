import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { imageLimits } from '#libs/media/shared';
import { ImageRenderer, type RenderedImage } from '#libs/media/server';
import { isPlainText } from '#libs/mdx/shared';
import { actorOf, GroupsService } from '#libs/people/server';
import { Bounds, Database, InTransaction, lettersByChance, notFound, Refused, sql } from '#libs/platform/server';
import { DraftsService } from '../drafts/drafts.service.ts';
import { ResourceDraft } from '../drafts/resource-draft.entity.ts';
import { draftsOf } from '../resources.policy.ts';
import { imageRefusals } from './image-refusals.ts';
import { closedImage, factsOf, type TextImage } from './image-facts.ts';
import { imageSendings } from './image.bounds.ts';
import { ResourceImage } from './resource-image.entity.ts';
import { SealedImages } from './sealed-images.service.ts';

/** An image that somebody sends for a draft of hers. */
export interface ImageToAdd {
  readonly draft: Id<'ResourceDraft'>;
  readonly alt: string;
  readonly credit: string;
  readonly file: Buffer;
}

/** Takes images into drafts and out of them. What was sent itself is kept nowhere. */
@Injectable()
export class DraftImagesService {
  constructor(
    readonly database: Database,
    private readonly bounds: Bounds,
    private readonly groups: GroupsService,
    private readonly drafts: DraftsService,
    private readonly renderer: ImageRenderer,
    private readonly sealed: SealedImages,
  ) {}

  /** Renders an image and keeps what readers would get of it. It is rendered before the transaction begins: that takes a while. */
  async add(viewer: Viewer, { draft: id, file, ...said }: ImageToAdd): Promise<TextImage> {
    const [alt, credit] = [onOneLine(said.alt), onOneLine(said.credit)];
    if (!isPlainText(alt, imageLimits.alt)) throw new Refused('IMAGE_NEEDS_WORDS', { most: imageLimits.alt });
    if (credit !== '' && !isPlainText(credit, imageLimits.credit)) throw new Refused('IMAGE_CREDIT_UNFIT', { most: imageLimits.credit });
    const draft = await this.drafts.own(viewer, id);
    if (!draft) throw notFound();
    await this.groups.openWhere(viewer, 'write:resources', draft.groupId);
    this.bounds.take(imageSendings, actorOf(viewer).id);
    const rendered = await this.renderer.render(file);
    if ('fault' in rendered) throw imageRefusals[rendered.fault]();
    return this.keep(viewer, draft, { alt, credit }, rendered);
  }

  /** Takes an image out of a draft for good. Those of the versions that were sent in stay: they never change. */
  @InTransaction()
  async remove(viewer: Viewer, id: Id<'ResourceDraft'>, name: string): Promise<void> {
    const draft = await this.drafts.own(viewer, id);
    const image = draft && (await this.sealed.open(sql`draft_id = ${id}`)).find((each) => each.name === name);
    if (!image) throw notFound();
    await this.database.repo(ResourceImage).delete({ id: image.id });
  }

  /** Who sends several at once waits for herself here, so that there are never more than a draft may have. */
  @InTransaction()
  async keep(
    viewer: Viewer,
    { id, authorTag }: ResourceDraft,
    said: { readonly alt: string; readonly credit: string },
    { large, small }: Exclude<RenderedImage, { fault: unknown }>,
  ): Promise<TextImage> {
    const draft = await this.database.row(ResourceDraft, sql`where id = ${id} and ${draftsOf(authorTag)} for update`);
    if (!draft) throw notFound();
    const others = await this.sealed.open(sql`draft_id = ${id}`);
    if (others.length >= imageLimits.inDraft) throw new Refused('IMAGES_FULL', { most: imageLimits.inDraft });
    const facts = {
      // A name by chance: what the file was called may say more than its author knows.
      ...{ ...said, name: `imagen-${lettersByChance(6)}`, order: (others.at(-1)?.order ?? 0) + 1 },
      ...{ large: factsOf(large), small: small && factsOf(small) },
    };
    return closedImage(await this.sealed.keep({ draftId: id }, facts, { large: large.bytes, small: small?.bytes ?? null }));
  }
}

function onOneLine(words: string): string {
  return words.trim().replaceAll(/\s+/g, ' ');
}
