import { Module, type OnModuleInit } from '@nestjs/common';
import { InertModule } from '#libs/mdx/server';
import { PeopleModule } from '#libs/people/server';
import { Keeping } from '#libs/platform/server';
import { Authors } from './authors.service.ts';
import { Contents } from './contents.service.ts';
import { Correspondence } from './correspondence.service.ts';
import { DraftsResolver } from './drafts/drafts.resolver.ts';
import { DraftsService } from './drafts/drafts.service.ts';
import { ResourceDraft } from './drafts/resource-draft.entity.ts';
import { SubmittingService } from './drafts/submitting.service.ts';
import { ResourceSourceResolver } from './library/resource-source.resolver.ts';
import { ResourcesResolver } from './library/resources.resolver.ts';
import { ResourcesService } from './library/resources.service.ts';
import { ContributionCommentsResolver } from './review/contribution-comments.resolver.ts';
import { ContributionsService } from './review/contributions.service.ts';
import { ReviewResolver } from './review/review.resolver.ts';
import { ReviewService } from './review/review.service.ts';
import { OwnWritings } from './own-writings.ts';
import { ResourceVersion, ReviewComment } from './resource-version.entity.ts';
import { Resource } from './resource.entity.ts';

@Module({
  imports: [InertModule, PeopleModule],
  providers: [
    Authors,
    Contents,
    Correspondence,
    OwnWritings,
    DraftsService,
    SubmittingService,
    DraftsResolver,
    ContributionsService,
    ReviewService,
    ReviewResolver,
    ContributionCommentsResolver,
    ResourcesService,
    ResourcesResolver,
    ResourceSourceResolver,
  ],
  exports: [ResourcesService],
})
export class ResourcesModule implements OnModuleInit {
  constructor(private readonly keeping: Keeping) {}

  onModuleInit(): void {
    this.keeping.register(Resource, ResourceVersion, ReviewComment, ResourceDraft);
  }
}
