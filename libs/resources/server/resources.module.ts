import { Module, type OnModuleInit } from '@nestjs/common';
import { InertModule } from '#libs/mdx/server';
import { PeopleModule } from '#libs/people/server';
import { Keeping } from '#libs/platform/server';
import { Authors } from './authors.service.ts';
import { ImageAccess } from './images/image-access.service.ts';
import { imageProviders } from './images/image-providers.ts';
import { ResourceImage, ResourceImageFile } from './images/resource-image.entity.ts';
import { Call } from './calls/call.entity.ts';
import { callProviders } from './calls/call-providers.ts';
import { CallConversation, CallMessage } from './calls/conversation.entity.ts';
import { collectionProviders } from './collections/collection-providers.ts';
import { ComparisonResolver } from './comparison/comparison.resolver.ts';
import { ComparisonService } from './comparison/comparison.service.ts';
import { FoundComparison } from './comparison/found-comparison.service.ts';
import { consentProviders } from './consents/consent-providers.ts';
import { StoryConsent } from './consents/story-consent.entity.ts';
import { Contents } from './contents.service.ts';
import { Correspondence } from './correspondence.service.ts';
import { DraftsResolver } from './drafts/drafts.resolver.ts';
import { DraftsService } from './drafts/drafts.service.ts';
import { ResourceDraft } from './drafts/resource-draft.entity.ts';
import { SubmittingService } from './drafts/submitting.service.ts';
import { FamilyService } from './library/family.service.ts';
import { GrowingStale } from './library/growing-stale.ts';
import { ResourceImportService } from './house/resource-import.service.ts';
import { ResourcePlaces } from './library/resource-places.ts';
import { FoundResources } from './found-resources.service.ts';
import { LibraryCounts } from './library/library-counts.service.ts';
import { LibraryResolver } from './library/library.resolver.ts';
import { ResourcesResolver } from './library/resources.resolver.ts';
import { ResourcesService } from './library/resources.service.ts';
import { FoundProviders } from './providers/found-providers.service.ts';
import { KeepingProvidersService } from './providers/keeping-providers.service.ts';
import { ProvidersResolver } from './providers/providers.resolver.ts';
import { ProvidersService } from './providers/providers.service.ts';
import { ReviewAges } from './review-ages.service.ts';
import { Rejudging } from './rejudging/rejudging.service.ts';
import { ResourceSourceResolver } from './library/resource-source.resolver.ts';
import { ContributionCommentsResolver } from './review/contribution-comments.resolver.ts';
import { ContributionsService } from './review/contributions.service.ts';
import { FreshnessService } from './review/freshness.service.ts';
import { OpenVersions } from './review/open-versions.service.ts';
import { ReviewResolver } from './review/review.resolver.ts';
import { ReviewService } from './review/review.service.ts';
import { OwnWritings } from './own-writings.ts';
import { Publication } from './publication.service.ts';
import { ResourceVersion, ReviewComment } from './resource-version.entity.ts';
import { Resource } from './resource.entity.ts';
import { Versions } from './versions.service.ts';
import { Works } from './works.service.ts';
import { Question } from './questions/question.entity.ts';
import { questionProviders } from './questions/question-providers.ts';
import { ProblemReport } from './reports/problem-report.entity.ts';
import { ReportingService } from './reports/reporting.service.ts';
import { ReportsResolver } from './reports/reports.resolver.ts';
import { ReportsService } from './reports/reports.service.ts';
import { SealedReports } from './reports/sealed-reports.service.ts';
import { SealedAccounts } from './sealed-accounts.service.ts';

/** The library that members write, and all that stands beside it: questions, reports, calls, collections, the comparison and the directory. */
@Module({
  imports: [InertModule, PeopleModule],
  providers: [
    SealedAccounts,
    Authors,
    Contents,
    Correspondence,
    Versions,
    Publication,
    ...consentProviders,
    ...imageProviders,
    ResourceImportService,
    Rejudging,
    OwnWritings,
    FoundResources,
    DraftsService,
    SubmittingService,
    DraftsResolver,
    Works,
    ContributionsService,
    OpenVersions,
    ReviewService,
    FreshnessService,
    ReviewResolver,
    ContributionCommentsResolver,
    ResourcesService,
    FamilyService,
    GrowingStale,
    ResourcesResolver,
    ReviewAges,
    FoundComparison,
    ComparisonService,
    ComparisonResolver,
    ProvidersService,
    FoundProviders,
    KeepingProvidersService,
    ProvidersResolver,
    ResourcePlaces,
    ...callProviders,
    ...collectionProviders,
    ...questionProviders,
    SealedReports,
    ReportingService,
    ReportsService,
    ReportsResolver,
    ResourceSourceResolver,
    LibraryCounts,
    LibraryResolver,
  ],
  exports: [ImageAccess, ResourcesService, ResourceImportService, ComparisonService],
})
export class ResourcesModule implements OnModuleInit {
  constructor(private readonly keeping: Keeping) {}

  onModuleInit(): void {
    this.keeping.register(Resource, ResourceVersion, ReviewComment, ResourceDraft, StoryConsent, Question, ProblemReport);
    this.keeping.register(ResourceImage, ResourceImageFile, Call, CallConversation, CallMessage);
  }
}
