import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '#libs/kernel/shared';
import type { GivenRole } from '#libs/people/shared';
import { Allow, DayScalar, LocalizedField, PageInfoType } from '#libs/platform/server';
import { RoleEnum } from '../groups/group.type.ts';

@Allow('see:members')
@ObjectType('Member', { description: "Somebody's role in a group, for those who look after the group." })
export class MemberType {
  @Field(() => ID, { description: 'The identity of the role, not of the person.' })
  id: string;

  @Field(() => ID, { description: 'The account that holds it.' })
  account: string;

  @Field({ description: 'The pseudonym of the account.' })
  pseudonym: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role: GivenRole;

  @Field(() => DayScalar, { name: 'from', description: 'The first day on which it holds.' })
  fromDay: string;

  @Field(() => DayScalar, { name: 'until', nullable: true, description: 'The last day on which it holds; null while nobody set one.' })
  untilDay: string | null;

  @Field({ description: 'Whether the roles of this account are taken from it for now.' })
  isSuspended: boolean;
}

@Allow('see:members')
@ObjectType('MemberEdge', { description: 'A place in the list of members.' })
export class MemberEdgeType {
  @Field(() => MemberType, { description: 'Who stands there.' })
  node: MemberType;

  @Field({ description: 'Give it as `after` for what follows.' })
  cursor: string;
}

@Allow('see:members')
@ObjectType('MemberConnection', { description: 'A part of the members of a group: those who look after it first.' })
export class MemberConnectionType {
  @Field(() => [MemberEdgeType], { description: 'The members.' })
  edges: MemberEdgeType[];

  @Field(() => PageInfoType, { description: 'Where this part stands in the list.' })
  pageInfo: PageInfoType;
}

@Allow('signed-in')
@ObjectType('OwnRole', { description: 'A role of the viewer, also while it is suspended or waits for its day.' })
export class OwnRoleType {
  @Field(() => ID, { description: 'The identity of the role: give it to `endRole` to leave it.' })
  id: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role: GivenRole;

  @LocalizedField('The title of the group in which it is.')
  groupTitle: LocalizedText;

  @Field(() => DayScalar, { name: 'from', description: 'The first day on which it holds.' })
  fromDay: string;

  @Field(() => DayScalar, { name: 'until', nullable: true, description: 'The last day on which it holds; null while nobody set one.' })
  untilDay: string | null;
}
