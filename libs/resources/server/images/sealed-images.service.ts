import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { Database, KeyChange, OutsideKey, sql, type Sql } from '#libs/platform/server';
import type { ImageFacts, OpenImage } from './image-facts.ts';
import { padded, unpadded } from './padding.ts';
import { ResourceImage, ResourceImageFile } from './resource-image.entity.ts';

type Owner = { readonly draftId: Id<'ResourceDraft'> } | { readonly resourceId: Id<'Resource'> };

/** The renditions of an image, as long as they are open. */
export interface ImageBytes {
  readonly large: Buffer;
  readonly small: Buffer | null;
}

/** Closes and opens images: before they are published nothing of them stands readable in the rows. */
@Injectable()
export class SealedImages implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly key: OutsideKey,
    private readonly keyChange: KeyChange,
  ) {}

  onModuleInit(): void {
    this.keyChange.register('resource_images', (from, to) => this.moveFacts(from, to));
    this.keyChange.register('resource_image_files', (from, to) => this.moveFiles(from, to));
  }

  /** Puts an image into the rows of a draft or of a contribution. */
  async keep(owner: Owner, facts: ImageFacts, { large, small }: ImageBytes): Promise<OpenImage> {
    const id: Id<'ResourceImage'> = randomUUID();
    const row = { id, draftId: null, resourceId: null, ...owner };
    await this.database.repo(ResourceImage).insert({ ...row, sealedFacts: this.key.seal(placeOfFacts(id), JSON.stringify(facts)) });
    for (const [bytes, isSmall] of [[large, false] as const, [small, true] as const]) {
      if (!bytes) continue;
      const sealedBytes = this.key.seal(placeOfFile(id, isSmall), padded(bytes));
      await this.database.repo(ResourceImageFile).insert({ imageId: id, isSmall, sealedBytes });
    }
    return { ...facts, id, draftId: row.draftId, resourceId: row.resourceId };
  }

  /** Some images, those that were sent first first. */
  async open(where: Sql): Promise<OpenImage[]> {
    const rows = await this.database.rows(ResourceImage, sql`where ${where}`);
    const opened = rows.map(({ id, draftId, resourceId, sealedFacts }) => {
      return { ...(JSON.parse(this.key.open(placeOfFacts(id), sealedFacts).toString()) as ImageFacts), id, draftId, resourceId };
    });
    return opened.toSorted((one, other) => one.order - other.order || one.name.localeCompare(other.name));
  }

  /** The bytes of one rendition; null where there is none. */
  async bytesOf(id: Id<'ResourceImage'>, isSmall: boolean): Promise<Buffer | null> {
    const row = await this.database.row(ResourceImageFile, sql`where image_id = ${id} and is_small = ${isSmall}`);
    return row && unpadded(this.key.open(placeOfFile(id, isSmall), row.sealedBytes));
  }

  private async moveFacts(from: OutsideKey, to: OutsideKey): Promise<number> {
    const images = await this.database.rows(ResourceImage, sql``);
    for (const { id, sealedFacts } of images) {
      const place = placeOfFacts(id);
      await this.database.repo(ResourceImage).update({ id }, { sealedFacts: to.seal(place, from.open(place, sealedFacts)) });
    }
    return images.length;
  }

  /** One at a time: together they may be more than fits in memory. */
  private async moveFiles(from: OutsideKey, to: OutsideKey): Promise<number> {
    const files = await this.database.query<Pick<ResourceImageFile, 'imageId' | 'isSmall'>>(
      'select image_id as "imageId", is_small as "isSmall" from resource_image_files',
    );
    for (const { imageId, isSmall } of files) {
      const file = await this.database.row(ResourceImageFile, sql`where image_id = ${imageId} and is_small = ${isSmall}`);
      if (!file) continue;
      const place = placeOfFile(imageId, isSmall);
      const sealedBytes = to.seal(place, from.open(place, file.sealedBytes));
      await this.database.repo(ResourceImageFile).update({ imageId, isSmall }, { sealedBytes });
    }
    return files.length;
  }
}

/** What the facts of an image are closed for. */
export function placeOfFacts(id: Id<'ResourceImage'>): string {
  return `resource_images.sealed_facts ${id}`;
}

/** What a rendition of an image is closed for. */
export function placeOfFile(id: Id<'ResourceImage'>, isSmall: boolean): string {
  return `resource_image_files.sealed_bytes ${id} ${isSmall}`;
}
