import type { Rendition } from '#libs/media/server';
import { mediaSlug, propsOf, visitElements, type Block } from '#libs/mdx/shared';
import type { Id } from '#libs/kernel/shared';
import type { PublishedImage, ResourceImage } from './resource-image.entity.ts';

/** What is known of a file without its bytes. */
export interface FileFacts {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** All that is known of an image. */
export interface ImageFacts {
  /** How texts name it, behind `media:`. It says nothing of what is to be seen. */
  readonly name: string;
  readonly alt: string;
  readonly credit: string;
  /** Its place among those of its draft. */
  readonly order: number;
  readonly large: FileFacts;
  readonly small: FileFacts | null;
}

/** An image with what its row closes. */
export interface OpenImage extends ImageFacts {
  readonly id: Id<'ResourceImage'>;
  readonly draftId: ResourceImage['draftId'];
  readonly resourceId: ResourceImage['resourceId'];
}

/** An image as somebody may fetch it. */
export interface TextImage {
  readonly name: string;
  readonly alt: string;
  readonly credit: string;
  readonly href: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly smallHref: string | null;
  readonly smallWidth: number | null;
  readonly isRemovable: boolean;
}

/** What stays known of a rendition once its bytes are put away. */
export function factsOf({ file, width, height, bytes }: Rendition): FileFacts {
  return { file, width, height, bytes: bytes.length };
}

/** An image at the address that only those reach who may see its text. */
export function closedImage({ id, draftId, name, alt, credit, large, small }: OpenImage): TextImage {
  const { width, height, bytes } = large;
  return {
    ...{ name, alt, credit, width, height, bytes, isRemovable: draftId !== null },
    href: `/media/estudio/${id}.webp`,
    smallHref: small && `/media/estudio/${id}-small.webp`,
    smallWidth: small && small.width,
  };
}

/** An image at the address that everybody reaches. */
export function publicImage({ name, alt, credit, file, width, height, bytes, smallFile, smallWidth }: PublishedImage): TextImage {
  const smallHref = smallFile && `/media/${smallFile}`;
  return { name, alt, credit, href: `/media/${file}`, width, height, bytes, smallHref, smallWidth, isRemovable: false };
}

/** The names of the files that a text shows, each once. */
export function imagesIn(blocks: readonly Block[]): string[] {
  const names = new Set<string>();
  visitElements(blocks, (element) => {
    const name = mediaSlug(propsOf(element)['src']);
    if (name !== null) names.add(name);
  });
  return [...names];
}
