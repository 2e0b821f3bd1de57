import { InvitationsResolver } from '../invitations/invitations.resolver.ts';
import { InvitationsService } from '../invitations/invitations.service.ts';
import { InvitingService } from '../invitations/inviting.service.ts';
import { Acts } from '../oversight/acts.ts';
import { AnnouncementsService } from '../oversight/announcements.service.ts';
import { OversightResolver } from '../oversight/oversight.resolver.ts';
import { OversightService } from '../oversight/oversight.service.ts';
import { Administrators } from '../roles/administrators.ts';
import { EndedRoles } from '../roles/ended-roles.ts';
import { FirstAdministrator } from '../roles/first-administrator.ts';
import { MembersService } from '../roles/members.service.ts';
import { NamedAdministrator } from '../roles/named-administrator.ts';
import { OwnRoles } from '../roles/own-roles.ts';
import { PseudonymsService } from '../roles/pseudonyms.service.ts';
import { RolesResolver } from '../roles/roles.resolver.ts';
import { RolesService } from '../roles/roles.service.ts';
import { SuspensionsResolver } from '../roles/suspensions.resolver.ts';
import { SuspensionsService } from '../roles/suspensions.service.ts';
import { GrantsService } from './grants.service.ts';
import { GroupWritingService } from './group-writing.service.ts';
import { GroupsResolver } from './groups.resolver.ts';
import { GroupsService } from './groups.service.ts';

/** Groups, their roles and invitations, and what is noted of acts of power. */
export const groupProviders = [
  GroupsService,
  GroupWritingService,
  GroupsResolver,
  GrantsService,
  PseudonymsService,
  MembersService,
  Administrators,
  OwnRoles,
  RolesService,
  RolesResolver,
  EndedRoles,
  SuspensionsService,
  SuspensionsResolver,
  NamedAdministrator,
  FirstAdministrator,
  InvitationsService,
  InvitingService,
  InvitationsResolver,
  Acts,
  AnnouncementsService,
  OversightService,
  OversightResolver,
];
