import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs, Keeping } from '#libs/platform/server';
import { Learner } from './passes/learner.entity.ts';
import { PassService } from './passes/pass.service.ts';
import { Session } from './passes/session.entity.ts';

@Module({ providers: [PassService], exports: [PassService] })
export class PeopleModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly keeping: Keeping,
    private readonly passes: PassService,
  ) {}

  onModuleInit(): void {
    this.keeping.register(Learner, Session);
    this.jobs.recur({ name: 'purge-expired-paths', cron: '20 4 * * *', run: () => this.passes.purgeExpired() });
  }
}
