import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '#libs/kernel/shared';
import { Belongings, type Belonging } from '#libs/platform/server';
import { DraftsService } from './drafts/drafts.service.ts';
import { ContributionsService } from './review/contributions.service.ts';
import { OpenVersions } from './review/open-versions.service.ts';

/** What somebody wrote here, for her copy of her data. */
@Injectable()
export class OwnWritings implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly drafts: DraftsService,
    private readonly contributions: ContributionsService,
    private readonly versions: OpenVersions,
  ) {}

  onModuleInit(): void {
    this.belongings.register('drafts', (viewer) => this.ofDrafts(viewer));
    this.belongings.register('contributions', (viewer) => this.ofContributions(viewer));
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
}
