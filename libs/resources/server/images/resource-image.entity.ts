import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel/shared';

/** An image of a text, as long as that is nobody's but its author's and of those who decide about it, and afterwards too: older versions show it again. */
@Entity('resource_images')
export class ResourceImage {
  @PrimaryColumn('uuid')
  id: Id<'ResourceImage'>;

  /** The draft for which it was sent; null once that was sent in. */
  @Column({ name: 'draft_id', type: 'uuid', nullable: true })
  draftId: Id<'ResourceDraft'> | null;

  /** The contribution in whose versions it stands; null before. */
  @Column({ name: 'resource_id', type: 'uuid', nullable: true })
  resourceId: Id<'Resource'> | null;

  /** How texts name it, what is to be seen, and how large it is, closed with the outside key. */
  @Column({ name: 'sealed_facts', type: 'bytea' })
  sealedFacts: Buffer;
}

/** A rendition of such an image, closed with the outside key. Apart, so that lists of images do not read them. */
@Entity('resource_image_files')
export class ResourceImageFile {
  @PrimaryColumn({ name: 'image_id', type: 'uuid' })
  imageId: Id<'ResourceImage'>;

  @PrimaryColumn({ name: 'is_small', type: 'boolean' })
  isSmall: boolean;

  @Column({ name: 'sealed_bytes', type: 'bytea' })
  sealedBytes: Buffer;
}

/** An image of a published text: everybody may fetch its files. Gone when the text is withdrawn. */
@Entity('published_images')
export class PublishedImage {
  @PrimaryColumn({ name: 'resource_id', type: 'uuid' })
  resourceId: Id<'Resource'>;

  /** How the text names it. */
  @PrimaryColumn({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  alt: string;

  @Column({ type: 'text' })
  credit: string;

  @Column({ type: 'text' })
  file: string;

  @Column({ type: 'int' })
  width: number;

  @Column({ type: 'int' })
  height: number;

  @Column({ type: 'int' })
  bytes: number;

  /** The file for a narrow screen; null where the image is small itself. */
  @Column({ name: 'small_file', type: 'text', nullable: true })
  smallFile: string | null;

  @Column({ name: 'small_width', type: 'int', nullable: true })
  smallWidth: number | null;
}
