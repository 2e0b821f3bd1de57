import { Field, ObjectType } from '@nestjs/graphql';
import { Allow, RefusalType } from '#libs/platform/server';

/** What comes of a change of somebody's roles. */
@ObjectType({ isAbstract: true })
abstract class DonePayload {
  @Field({ defaultValue: false, description: 'Whether it was done.' })
  isDone: boolean;

  @Field(() => RefusalType, { nullable: true, description: 'Why not.' })
  refusal?: RefusalType | null;
}

@Allow('public')
@ObjectType('GiveRolePayload')
export class GiveRolePayload extends DonePayload {}

@Allow('public')
@ObjectType('EndRolePayload')
export class EndRolePayload extends DonePayload {}

@Allow('public')
@ObjectType('ChangeTermPayload')
export class ChangeTermPayload extends DonePayload {}

@Allow('public')
@ObjectType('SuspendAccountPayload')
export class SuspendAccountPayload extends DonePayload {}

@Allow('public')
@ObjectType('RestoreAccountPayload')
export class RestoreAccountPayload extends DonePayload {}
