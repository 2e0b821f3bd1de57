import { join } from 'node:path';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { FilesInMemory, FileStore } from './file-store.ts';
import { FilesOnDisk } from './files-on-disk.ts';
import { ImageRenderer } from './image-renderer.ts';

/** The folder of images in that of the files that people sent. */
export function imagesFolder(mediaFolder: string): string {
  return join(mediaFolder, 'images');
}

/** Where a school keeps its files. */
export interface MediaOptions {
  /** The folder of the files that people sent; without it they end with the process. */
  readonly mediaFolder?: string;
}

/** Files, and what makes them; every domain may inject both. */
@Global()
@Module({})
export class MediaModule {
  static with({ mediaFolder }: MediaOptions): DynamicModule {
    const files = () => (mediaFolder === undefined ? new FilesInMemory() : new FilesOnDisk(imagesFolder(mediaFolder)));
    const providers = [
      { provide: FileStore, useFactory: files },
      { provide: ImageRenderer, useFactory: () => new ImageRenderer() },
    ];
    return { module: MediaModule, providers, exports: [FileStore, ImageRenderer] };
  }
}
