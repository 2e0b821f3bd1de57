import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '#libs/kernel/shared';
import { Allow, enumOf, LocalizedField, SlugScalar } from '#libs/platform/server';
import { givenRoles, groupKinds, type GroupKind } from '#libs/people/shared';

/** The kinds of groups for GraphQL. */
export const GroupKindEnum = enumOf(groupKinds);
registerEnumType(GroupKindEnum, { name: 'GroupKind', description: 'The network, one of its nodes (centros), or an organisation.' });

/** The roles for GraphQL. */
export const RoleEnum = enumOf(givenRoles);
registerEnumType(RoleEnum, { name: 'Role', description: 'What somebody is in a group and in all below it, from a day until a day.' });

/** What leaves the server of a group, and only for whoever has a role on its way. */
@Allow('see:groups')
@ObjectType('Group', { description: 'The network, a node or an organisation. Nobody sees it but those who belong above or below.' })
export class GroupType {
  @Field(() => ID, { description: 'Its identity on this server.' })
  id: string;

  @Field(() => GroupKindEnum, { description: 'Which of the three it is.' })
  kind: GroupKind;

  @Field(() => ID, { nullable: true, description: 'The group above; null for the network.' })
  parentId: string | null;

  @Field(() => SlugScalar, { description: 'The name in the address of its page; stays when the title changes.' })
  slug: string;

  @LocalizedField('Its title.')
  title: LocalizedText;

  @Field({ description: 'Whether it is closed: no role holds in it nor below, and none can be given.' })
  isClosed: boolean;
}
