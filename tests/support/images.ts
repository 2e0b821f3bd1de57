import sharp from 'sharp';
import type { Client } from './client.ts';
import { attempt, type SomeGroup } from './groups.ts';
import { contribution, save, submit } from './resources.ts';

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

/** What a draft with an image is besides: the colour of the image, and what is said of the draft and its text. */
export interface DraftWish {
  readonly colour?: string;
  readonly more?: object;
  readonly content?: object;
}

/** A draft with one image, whose text shows it. */
export async function aDraftWithImage(author: Client, group: SomeGroup, { colour = '#c33', more = {}, content = {} }: DraftWish = {}) {
  const { id } = await save(author, group, more, content);
  const { image } = await sendImage(author, id, await aPhotograph(colour));
  if (!image) throw new Error('No image was taken');
  const source = `## Qué hacemos\n\n${figure(image)}\n`;
  const { code } = await save(author, group, { ...more, id, revision: 1 }, { ...content, source });
  if (code) throw new Error(code);
  return { id, image };
}

/** The same, sent in. */
export async function aContributionWithImage(author: Client, group: SomeGroup, wish: DraftWish = {}) {
  const { id: draft, image } = await aDraftWithImage(author, group, wish);
  const { resource: slug } = await submit(author, draft);
  if (!slug) throw new Error('Nothing was sent in');
  return { slug, id: (await contribution(author, slug))!.id, image };
}
