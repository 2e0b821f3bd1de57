import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '#libs/platform/server';
import { GrantsService } from '../groups/grants.service.ts';
import { InvitationsService } from '../invitations/invitations.service.ts';

/** Clears away, every night, roles and invitations that ended: what nobody holds any more is nobody's to know. */
@Injectable()
export class EndedRoles implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly grants: GrantsService,
    private readonly invitations: InvitationsService,
  ) {}

  onModuleInit(): void {
    this.jobs.recur({ name: 'purge-ended-roles', cron: '30 4 * * *', run: () => this.purge() });
  }

  /** Deletes all of them. */
  async purge(): Promise<void> {
    await this.grants.purge();
    await this.invitations.purge();
  }
}
