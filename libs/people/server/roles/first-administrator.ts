import { Injectable } from '@nestjs/common';
import { Database, InTransaction } from '#libs/platform/server';
import { GroupsService } from '../groups/groups.service.ts';
import { Invitation } from '../invitations/invitation.entity.ts';
import { InvitationsService } from '../invitations/invitations.service.ts';
import { Administrators } from './administrators.ts';
import { NamedAdministrator, type AdministratorSetting } from './named-administrator.ts';

/** For how many days the link of the first start can be used. */
const daysOfLink = 1;

/** Sees to it at every start that somebody can look after the house. */
@Injectable()
export class FirstAdministrator {
  constructor(
    readonly database: Database,
    private readonly administrators: Administrators,
    private readonly named: NamedAdministrator,
    private readonly groups: GroupsService,
    private readonly invitations: InvitationsService,
  ) {}

  /** Sets the administrator that the operator names. Without one, and while nobody administers: the path of a link that makes whoever opens it first one, to be shown once. */
  async ensure(setting: AdministratorSetting | null): Promise<string | null> {
    if (setting) await this.named.set(setting);
    return setting ? null : this.link();
  }

  /** Each start makes a new one: only its first showing could have been read by somebody else. */
  @InTransaction()
  async link(): Promise<string | null> {
    await this.administrators.lock();
    if ((await this.administrators.holding()).length > 0) return null;
    await this.database.repo(Invitation).delete({ role: 'administrator' });
    const { id: groupId } = await this.groups.network();
    const { code } = await this.invitations.make({ groupId, role: 'administrator', untilDay: null }, daysOfLink, null);
    return `/es/invitacion/${code}`;
  }
}
