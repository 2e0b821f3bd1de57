import { Module } from '@nestjs/common';
import { AskedService } from './asked.service.ts';
import { CandidatesService } from './candidates.service.ts';
import { CountingService } from './counting.service.ts';
import { FindingService } from './finding.service.ts';
import { SearchBounding } from './search-bounding.service.ts';
import { SearchResolver } from './search.resolver.ts';
import { SpellingService } from './spelling.service.ts';

/** Finding what the other domains enter. */
@Module({
  providers: [AskedService, SpellingService, CandidatesService, FindingService, CountingService, SearchBounding, SearchResolver],
})
export class SearchModule {}
