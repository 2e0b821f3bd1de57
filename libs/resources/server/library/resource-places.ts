import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '#libs/kernel/shared';
import { Places, type PlacedText } from '#libs/platform/server';
import { ResourcesService } from './resources.service.ts';

/** Resources as texts that somebody may speak of by their address. */
@Injectable()
export class ResourcePlaces implements OnModuleInit {
  constructor(
    private readonly places: Places,
    private readonly resources: ResourcesService,
  ) {}

  onModuleInit(): void {
    this.places.register('biblioteca', (viewer, names) => this.resource(viewer, names));
  }

  private async resource(viewer: Viewer, [slug, ...more]: readonly string[]): Promise<PlacedText | null> {
    if (!slug || more.length > 0) return null;
    const resource = await this.resources.bySlug(viewer, slug);
    if (!resource) return null;
    const [blocks = []] = await this.resources.blocksOf([resource.id]);
    const { title, language, groupId } = resource;
    return { title, language, blocks, groupId };
  }
}
