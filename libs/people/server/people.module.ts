import { Module, type OnModuleInit } from '@nestjs/common';
import { Erasure, Erasures, Jobs, Keeping } from '#libs/platform/server';
import { Learner } from './learner.entity.ts';
import { PassService } from './pass.service.ts';
import { Session } from './session.entity.ts';

@Module({ providers: [PassService], exports: [PassService] })
export class PeopleModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly keeping: Keeping,
    private readonly erasures: Erasures,
    private readonly passes: PassService,
  ) {}

  onModuleInit(): void {
    // What is left of an erased path is told beside what a path is made of.
    this.keeping.register(Learner, Session, Erasure);
    this.erasures.register({ kind: 'learner', ids: () => this.passes.ids(), erase: (ids) => this.passes.eraseAgain(ids) });
    this.jobs.recur({ name: 'purge-expired-paths', cron: '20 4 * * *', run: () => this.passes.purgeExpired() });
  }
}
