import sharp from 'sharp';
import type { Client } from './client.ts';
import { attempt } from './groups.ts';

/** What stands in the metadata of a photograph that somebody sends, and must stand nowhere else. */
export const photographCanary = 'CANARIO-EN-LA-FOTO';

/** An image as its author sees it. */
export interface SentImage {
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

/** What is asked of an image. */
export const imageFields = 'name alt credit href width height bytes smallHref smallWidth isRemovable';

/** A photograph as a phone makes it, all in one colour, which says where it was taken and by whom. */
export function aPhotograph(background = '#c33', width = 640, height = 480): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .withExif({
      IFD0: { Artist: photographCanary, ImageDescription: photographCanary },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '19/1 25/1 0/1' },
    })
    .jpeg()
    .toBuffer();
}

/** Sends an image for a draft; gives it, or why not. */
export async function sendImage(client: Client, draft: string, file: Buffer, more: object = {}) {
  const input = { draft, alt: 'Una asamblea bajo un árbol', file: file.toString('base64'), ...more };
  const { code, error, payload } = await attempt(client, 'addImage', input, `image { ${imageFields} }`);
  return { code: error ?? code, image: (payload['image'] ?? null) as SentImage | null };
}

/** The images that a draft of hers may show. */
export async function imagesOfDraft(client: Client, id: string): Promise<readonly SentImage[]> {
  const { data } = await client.ask<{ draft: { images: SentImage[] } | null }>(
    `query ($id: ID!) { draft(id: $id) { images { ${imageFields} } } }`,
    { id },
  );
  return data?.draft?.images ?? [];
}

/** The images of a published text, as everybody sees them. */
export async function imagesOfText(client: Client, slug: string): Promise<readonly SentImage[]> {
  const { data } = await client.ask<{ resource: { images: SentImage[] } | null }>(
    `query ($slug: Slug!) { resource(slug: $slug) { images { ${imageFields} } } }`,
    { slug },
  );
  return data?.resource?.images ?? [];
}

/** How a text shows an image. */
export function figure({ name }: Pick<SentImage, 'name'>): string {
  return `<Figure src="media:${name}" alt="Una asamblea" />`;
}
