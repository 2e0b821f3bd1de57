import { Field, ObjectType } from '@nestjs/graphql';
import { Allow, RefusalType } from '#libs/platform/server';
import type { Group } from './group.entity.ts';
import { GroupType } from './group.type.ts';

/** What comes of a change of a group. */
@ObjectType({ isAbstract: true })
abstract class GroupPayload {
  @Field(() => GroupType, { nullable: true, description: 'The group as it is now.' })
  group?: Group | null;

  @Field(() => RefusalType, { nullable: true, description: 'Why nothing was changed.' })
  refusal?: RefusalType | null;
}

@Allow('public')
@ObjectType('CreateGroupPayload')
export class CreateGroupPayload extends GroupPayload {}

@Allow('public')
@ObjectType('RenameGroupPayload')
export class RenameGroupPayload extends GroupPayload {}

@Allow('public')
@ObjectType('CloseGroupPayload')
export class CloseGroupPayload extends GroupPayload {}

@Allow('public')
@ObjectType('ReopenGroupPayload')
export class ReopenGroupPayload extends GroupPayload {}
