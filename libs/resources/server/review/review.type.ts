import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '#libs/kernel/shared';
import type { Block } from '#libs/mdx/shared';
import { Allow, BlocksScalar, DayScalar, LanguageTagScalar, LocalizedField, RefusalType, SlugScalar } from '#libs/platform/server';
import type { ResourceContent, ResourceKind, ResourceState } from '#libs/resources/shared';
import { ResourceKindEnum, ResourceStateEnum } from '../enums.ts';
import { ResourceContentType } from '../resource-content.type.ts';

@Allow('signed-in')
@ObjectType('ReviewComment', { description: 'What a reviewer says of a version.' })
export class ReviewCommentType {
  @Field(() => ID, { description: 'Its identity.' })
  id: string;

  @Field(() => Int, { nullable: true, description: 'The place of the block that it is about, from 0; null for all of the text.' })
  block: number | null;

  @Field({ description: 'What should be otherwise.' })
  text: string;
}

@Allow('signed-in')
@ObjectType('ResourceVersion', { description: 'A contribution as it was sent in once.' })
export class ResourceVersionType {
  @Field(() => Int, { description: 'Its number, from 1.' })
  number: number;

  @Field(() => DayScalar, { description: 'The day on which it was sent in.' })
  madeOn: string;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which everybody could read it first; null where that never came.' })
  publishedOn: string | null;

  @Field(() => ResourceContentType, { description: 'All that its author wrote.' })
  content: ResourceContent;

  @Field(() => BlocksScalar, { description: 'Its text as it is shown.' })
  blocks: readonly Block[];

  @Field(() => [String], { description: 'Where its links lead, so that a reviewer looks at each; at most 200.' })
  links: readonly string[];

  @Field(() => [ReviewCommentType], { description: 'What reviewers said of it.' })
  comments: readonly ReviewCommentType[];
}

@Allow('signed-in')
@ObjectType('WorkVersion', { description: 'A version of a work that everybody could read once.' })
export class WorkVersionType {
  @Field(() => Int, { description: 'Its number.' })
  number: number;

  @Field({ description: 'Its title.' })
  title: string;

  @Field({ description: 'What it was good for.' })
  summary: string;

  @Field({ description: 'Its text in MDX.' })
  source: string;
}

@Allow('signed-in')
@ObjectType('WorkThenAndNow', { description: 'A work as it was when somebody adapted or translated it, and as it is.' })
export class WorkThenAndNowType {
  @Field(() => SlugScalar, { description: 'The name in the address of its page.' })
  slug: string;

  @Field(() => LanguageTagScalar, { description: 'The language of its text.' })
  language: string;

  @Field({ description: 'Its title now.' })
  title: string;

  @Field(() => WorkVersionType, { nullable: true, description: 'As it was; null where nobody said which version that was.' })
  then: WorkVersionType | null;

  @Field(() => WorkVersionType, { nullable: true, description: 'As everybody reads it now.' })
  now: WorkVersionType | null;
}

@Allow('signed-in')
@ObjectType('Contribution', { description: 'A resource as its author and its reviewers see it.' })
export class ContributionType {
  @Field(() => ID, { description: 'Its identity on this server.' })
  id: string;

  @Field(() => SlugScalar, { description: 'The name in the address of its page.' })
  slug: string;

  @Field(() => ResourceStateEnum, { description: 'Where it stands.' })
  state: ResourceState;

  @Field(() => Int, { description: 'The number of its newest version.' })
  version: number;

  @Field(() => Int, { nullable: true, description: 'The number of the version that is published.' })
  publishedVersion: number | null;

  @Field({ description: 'The title of its newest version.' })
  title: string;

  @Field(() => ResourceKindEnum, { description: 'What its newest version is.' })
  kind: ResourceKind;

  @Field(() => LanguageTagScalar, { description: 'The language of its newest version.' })
  language: string;

  @Field(() => DayScalar, { description: 'The day on which its newest version was sent in.' })
  sentOn: string;

  @Field({ description: 'Whether its newest version waits for a decision.' })
  isWaiting: boolean;

  @Field({ description: 'Whether its author took it back: then nobody publishes it before she sends it in anew.' })
  isTakenBack: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'When what is published of it must be looked at again.' })
  reviewBy: string | null;

  @Field({ description: 'Whether that day has passed.' })
  isStale: boolean;

  @Field({ description: 'Whether the resource that it adapts or translates was published anew since.' })
  hasWorkChanged: boolean;

  @LocalizedField('The title of the group through which it was written.')
  groupTitle: LocalizedText;

  @Field({ description: 'Whether the viewer wrote it.' })
  isOwn: boolean;

  @Field({ description: 'Whether the viewer may decide about it.' })
  viewerCanReview: boolean;

  @Field({ description: 'Whether the viewer may publish it: not what its author took back, nor her own text while somebody else could.' })
  viewerCanPublish: boolean;
}

/** What comes of a decision. */
@ObjectType({ isAbstract: true })
abstract class DecisionPayload {
  @Field(() => ResourceStateEnum, { nullable: true, description: 'Where the contribution stands now.' })
  state?: ResourceState | null;

  @Field(() => RefusalType, { nullable: true, description: 'Why nothing was decided.' })
  refusal?: RefusalType | null;
}

@Allow('public')
@ObjectType('AskChangesPayload')
export class AskChangesPayload extends DecisionPayload {}

@Allow('public')
@ObjectType('PublishResourcePayload')
export class PublishResourcePayload extends DecisionPayload {}

@Allow('public')
@ObjectType('WithdrawResourcePayload')
export class WithdrawResourcePayload extends DecisionPayload {}

@Allow('public')
@ObjectType('ConfirmResourcePayload')
export class ConfirmResourcePayload {
  @Field(() => DayScalar, { nullable: true, description: 'Until when it holds now.' })
  reviewBy?: string | null;

  @Field(() => RefusalType, { nullable: true, description: 'Why nothing was confirmed.' })
  refusal?: RefusalType | null;
}

@Allow('public')
@ObjectType('CatchUpWithWorkPayload')
export class CatchUpWithWorkPayload {
  @Field({ defaultValue: false, description: 'Whether it was noted.' })
  isDone: boolean;

  @Field(() => RefusalType, { nullable: true, description: 'Why not.' })
  refusal?: RefusalType | null;
}
