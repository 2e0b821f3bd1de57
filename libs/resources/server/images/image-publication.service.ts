import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { FileStore } from '#libs/media/server';
import type { Block } from '#libs/mdx/shared';
import { Database, describeError, InTransaction, sql } from '#libs/platform/server';
import { imagesIn } from './image-facts.ts';
import { PublishedImage } from './resource-image.entity.ts';
import { SealedImages } from './sealed-images.service.ts';

/** Held while files are brought to what the rows say, so that nobody takes away what somebody else just published. */
const filesLock = 7_164_202_633;

/** Makes files of the images of published texts, and takes them away again. The rows say which there must be; files only follow them. */
@Injectable()
export class ImagePublication implements OnApplicationBootstrap {
  constructor(
    readonly database: Database,
    private readonly sealed: SealedImages,
    private readonly files: FileStore,
  ) {}

  /** What a power cut, a full disk or a restored copy left otherwise than the rows say. */
  async onApplicationBootstrap(): Promise<void> {
    const kept = await this.files.list();
    const wanted = (await this.database.rows(PublishedImage, sql``)).flatMap(filesOf);
    const [there, needed] = [new Set(kept), new Set(wanted)];
    await this.settleOrTell([...kept.filter((file) => !needed.has(file)), ...wanted.filter((file) => !there.has(file))]);
  }

  /** Lets everybody see the images of a text that is being published, and no other of its images. To be called within its transaction. */
  async publish(resourceId: Id<'Resource'>, blocks: readonly Block[]): Promise<void> {
    await this.withdraw(resourceId);
    const shown = imagesIn(blocks);
    if (shown.length === 0) return;
    const images = (await this.sealed.open(sql`resource_id = ${resourceId}`)).filter(({ name }) => shown.includes(name));
    const rows = images.map(({ name, alt, credit, large, small }): PublishedImage => {
      return { resourceId, name, alt, credit, ...large, smallFile: small?.file ?? null, smallWidth: small?.width ?? null };
    });
    if (rows.length > 0) await this.database.repo(PublishedImage).insert(rows);
    await this.database.afterCommit(() => this.settleOrTell(rows.flatMap(filesOf)));
  }

  /** Takes the images of a text away again. To be called within the transaction that withdraws it. */
  async withdraw(resourceId: Id<'Resource'>): Promise<void> {
    const rows = await this.database.rows(PublishedImage, sql`where resource_id = ${resourceId}`);
    if (rows.length === 0) return;
    await this.database.repo(PublishedImage).delete({ resourceId });
    await this.database.afterCommit(() => this.settleOrTell(rows.flatMap(filesOf)));
  }

  /** A published file; made anew where the disk has lost it. */
  async bytesOf(file: string): Promise<Buffer | null> {
    const kept = await this.files.read(file);
    if (kept) return kept;
    await this.settle([file]);
    return this.files.read(file);
  }

  /** Brings some files to what the rows say. */
  @InTransaction()
  async settle(files: readonly string[]): Promise<void> {
    await this.database.query('select pg_advisory_xact_lock($1)', [filesLock]);
    for (const file of new Set(files)) {
      const image = await this.database.row(PublishedImage, sql`where file = ${file} or small_file = ${file} limit 1`);
      if (image) await this.make(image, file);
      else await this.files.remove(file);
    }
  }

  private async make({ resourceId, name, smallFile }: PublishedImage, file: string): Promise<void> {
    const image = (await this.sealed.open(sql`resource_id = ${resourceId}`)).find((each) => each.name === name);
    const bytes = image && (await this.sealed.bytesOf(image.id, file === smallFile));
    if (bytes) await this.files.put(file, bytes);
  }

  /** What was decided stands in the rows already: a disk that is full must not make it look undone. Whoever asks for the file has it made, and the next start tries again. */
  private async settleOrTell(files: readonly string[]): Promise<void> {
    if (files.length === 0) return;
    try {
      await this.settle(files);
    } catch (error) {
      new Logger('ImagePublication').error(error instanceof Error ? describeError(error) : 'Files could not be written or taken away');
    }
  }
}

function filesOf({ file, smallFile }: PublishedImage): string[] {
  return smallFile === null ? [file] : [file, smallFile];
}
