import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '#libs/platform/server';
import { PassService } from './pass.service.ts';

@Module({ providers: [PassService], exports: [PassService] })
export class PeopleModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly passes: PassService,
  ) {}

  onModuleInit(): void {
    this.jobs.recur({ name: 'purge-expired-paths', cron: '20 4 * * *', run: () => this.passes.purgeExpired() });
  }
}
