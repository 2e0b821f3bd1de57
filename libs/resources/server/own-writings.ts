import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '#libs/kernel/shared';
import { Belongings, sql, type Belonging } from '#libs/platform/server';
import { Authors } from './authors.service.ts';
import { DraftsService } from './drafts/drafts.service.ts';
import { closedImage } from './images/image-facts.ts';
import { SealedImages } from './images/sealed-images.service.ts';
import { ContributionsService } from './review/contributions.service.ts';
import { OpenVersions } from './review/open-versions.service.ts';
import { draftsOf } from './resources.policy.ts';

/** What somebody wrote here, for her copy of her data. */
@Injectable()
export class OwnWritings implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly drafts: DraftsService,
    private readonly contributions: ContributionsService,
    private readonly versions: OpenVersions,
    private readonly authors: Authors,
    private readonly images: SealedImages,
  ) {}

  onModuleInit(): void {
    this.belongings.register('drafts', (viewer) => this.ofDrafts(viewer));
    this.belongings.register('contributions', (viewer) => this.ofContributions(viewer));
    this.belongings.register('images', (viewer) => this.ofImages(viewer));
  }

  private async ofDrafts(viewer: Viewer): Promise<Belonging[]> {
    const drafts = viewer.account ? await this.drafts.list(viewer) : [];
    return drafts.map(({ savedOn, content }) => ({ savedOn, title: content.title, summary: content.summary, source: content.source }));
  }

  private async ofContributions(viewer: Viewer): Promise<Belonging[]> {
    const own = viewer.account ? await this.contributions.own(viewer) : [];
    const versions = await Promise.all(own.map(async ({ id, slug, state }) => ({ slug, state, newest: (await this.versions.of(id))[0] })));
    return versions.map(({ slug, state, newest }) => ({
      slug,
      state,
      title: newest?.content.title ?? '',
      source: newest?.content.source ?? '',
    }));
  }

  /** What she says of each, and where she fetches it: whole images, many of them, are more than an old phone can take in one file. */
  private async ofImages(viewer: Viewer): Promise<Belonging[]> {
    if (!viewer.account) return [];
    const author = this.authors.tagOfViewer(viewer);
    const images = await this.images.open(sql`
      draft_id in (select resource_drafts.id from resource_drafts where ${draftsOf(author)})
      or resource_id in (select resources.id from resources where author_tag = ${author})`);
    const titles = await this.titles(viewer);
    return images.map((image) => {
      const { name, alt, credit, width, height, bytes, href } = closedImage(image);
      const text = titles.get(image.draftId ?? image.resourceId ?? '') ?? '';
      return { address: href, text, name, alt, credit, width, height, bytes };
    });
  }

  private async titles(viewer: Viewer): Promise<ReadonlyMap<string, string>> {
    const [drafts, contributions] = [await this.drafts.list(viewer), await this.contributions.own(viewer)];
    return new Map([
      ...drafts.map(({ id, content }) => [id as string, content.title] as const),
      ...contributions.map(({ id, title }) => [id as string, title] as const),
    ]);
  }
}
