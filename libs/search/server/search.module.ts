import { Module } from '@nestjs/common';
import { AskedService } from './asked.service.ts';
import { CountingService } from './counting.service.ts';
import { FindingService } from './finding.service.ts';
import { SearchBounding } from './search-bounding.service.ts';
import { SearchResolver } from './search.resolver.ts';
import { SpellingService } from './spelling.service.ts';

@Module({ providers: [AskedService, SpellingService, FindingService, CountingService, SearchBounding, SearchResolver] })
export class SearchModule {}
