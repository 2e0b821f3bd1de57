import { Args, Context, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow, Change, RequestContext } from '#libs/platform/server';
import type { Person } from './pseudonyms.service.ts';
import { RestoreAccountInput, SuspendAccountInput } from './role.input.ts';
import { RestoreAccountPayload, SuspendAccountPayload } from './role.payload.ts';
import { SuspensionsService } from './suspensions.service.ts';

@Allow('suspend:accounts')
@ObjectType('SuspendedAccount', { description: 'An account whose roles are taken from it for now.' })
export class SuspendedAccountType {
  @Field(() => ID, { description: 'Its identity on this server.' })
  id: string;

  @Field({ description: 'Its pseudonym.' })
  pseudonym: string;
}

/** Holding back all roles of an account, and giving them back. */
@Resolver()
export class SuspensionsResolver {
  constructor(private readonly suspensions: SuspensionsService) {}

  @Allow('suspend:accounts')
  @Query(() => [SuspendedAccountType], { description: 'The accounts that are suspended, at most 200.' })
  suspendedAccounts(): Promise<Person[]> {
    return this.suspensions.list();
  }

  @Allow('suspend:accounts')
  @Change(() => SuspendAccountPayload, { description: 'Takes all roles of an account from it, from its next request on. Safe to repeat.' })
  async suspendAccount(@Context() { viewer }: RequestContext, @Args('input') { id }: SuspendAccountInput): Promise<SuspendAccountPayload> {
    await this.suspensions.suspend(viewer, id);
    return { isDone: true };
  }

  @Allow('suspend:accounts')
  @Change(() => RestoreAccountPayload, { description: 'Gives a suspended account back the roles that still hold.' })
  async restoreAccount(@Context() { viewer }: RequestContext, @Args('input') { id }: RestoreAccountInput): Promise<RestoreAccountPayload> {
    await this.suspensions.restore(viewer, id);
    return { isDone: true };
  }
}
