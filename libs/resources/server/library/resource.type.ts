import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Allow, DayScalar, LanguageTagScalar, PageInfoType, SlugScalar, type Counted } from '#libs/platform/server';
import type { Licence, Origin, ResourceKind, ResourceLevel, ResourceTopic } from '#libs/resources/shared';
import { LicenceEnum, ResourceKindEnum, ResourceLevelEnum, ResourceTopicEnum } from '../enums.ts';
import { KindCountType, LanguageCountType, LevelCountType, LicenceCountType, TopicCountType } from '../facet-counts.type.ts';
import { OriginType } from '../resource-content.type.ts';
import type { Wanted } from './wanted.ts';

/** What leaves the server of a published resource; who wrote it is not among it. */
@Allow('public')
@ObjectType('Resource', { description: 'Something that members wrote for others to use and to adapt.' })
export class ResourceType {
  @Field(() => ID, { description: 'Its identity on this server.' })
  id: string;

  @Field(() => SlugScalar, { description: 'The name in the address of its page.' })
  slug: string;

  @Field(() => ResourceKindEnum, { description: 'What it is.' })
  kind: ResourceKind;

  @Field(() => LanguageTagScalar, { description: 'The language of its text.' })
  language: string;

  @Field(() => LicenceEnum, { description: 'Under which licence it may be used.' })
  licence: Licence;

  @Field(() => [ResourceTopicEnum], { description: 'What it is about.' })
  topics: ResourceTopic[];

  @Field(() => ResourceLevelEnum, { description: 'For whom it is.' })
  level: ResourceLevel;

  @Field(() => Int, { description: 'How long it takes, in minutes.' })
  minutes: number;

  @Field({ description: 'Its title, in its language.' })
  title: string;

  @Field({ description: 'What it is good for.' })
  summary: string;

  @Field(() => DayScalar, { description: 'The day on which it was published first.' })
  publishedOn: string;

  @Field({ description: "Whether it is put together from what many lived through, and tells nobody's life." })
  isComposed: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'When it must be looked at again.' })
  reviewBy: string | null;

  @Field(() => OriginType, { nullable: true, description: 'The work from elsewhere on which it stands.' })
  origin: Origin | null;

  @Field({ description: 'What is otherwise than in the work on which it stands.' })
  changes: string;
}

@InputType({ description: 'Which resources; what is left out does not matter.' })
export class ResourceFilter {
  @Field(() => ResourceKindEnum, { nullable: true, description: 'What they are.' })
  kind?: ResourceKind | null;

  @Field(() => ResourceTopicEnum, { nullable: true, description: 'What they are about.' })
  topic?: ResourceTopic | null;

  @Field(() => ResourceLevelEnum, { nullable: true, description: 'For whom they are.' })
  level?: ResourceLevel | null;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'In which language.' })
  language?: string | null;

  @Field(() => LicenceEnum, { nullable: true, description: 'Under which licence.' })
  licence?: Licence | null;
}

@Allow('public')
@ObjectType('Relative', { description: 'A resource among those that it comes from and that came of it.' })
export class RelativeType {
  @Field(() => ResourceType, { description: 'The resource.' })
  resource: ResourceType;

  @Field(() => ID, { nullable: true, description: 'What it adapts or translates in this family; null for the one where it begins.' })
  parentId: string | null;
}

@Allow('public')
@ObjectType('ResourceFamily', { description: 'All that descends from the first work of a resource, parents before their children.' })
export class ResourceFamilyType {
  @Field(() => [RelativeType], { description: 'Its resources, at most 100.' })
  members: readonly RelativeType[];

  @Field({ description: 'Whether there are more.' })
  isCut: boolean;
}

@Allow('public')
@ObjectType('ResourceEdge', { description: 'A resource at its place in a list.' })
export class ResourceEdgeType {
  @Field(() => ResourceType, { description: 'The resource.' })
  node: ResourceType;

  @Field({ description: 'Its place: give it as `after` for what follows.' })
  cursor: string;
}

@Allow('public')
@ObjectType('ResourceFacets', {
  description: 'How a part of the library spreads over what it can be filtered by. A filter that is set has no counts.',
})
export class ResourceFacetsType {
  @Field(() => [KindCountType], { description: 'By what they are.' })
  kinds: readonly Counted[];

  @Field(() => [TopicCountType], { description: 'By what they are about.' })
  topics: readonly Counted[];

  @Field(() => [LevelCountType], { description: 'By whom they are for.' })
  levels: readonly Counted[];

  @Field(() => [LanguageCountType], { description: 'By language.' })
  languages: readonly Counted[];

  @Field(() => [LicenceCountType], { description: 'By licence.' })
  licences: readonly Counted[];
}

@Allow('public')
@ObjectType('ResourceConnection', { description: 'A part of the library, the newest first.' })
export class ResourceConnectionType {
  @Field(() => [ResourceEdgeType], { description: 'The resources of this part.' })
  edges: ResourceEdgeType[];

  @Field(() => PageInfoType, { description: 'Where this part stands.' })
  pageInfo: PageInfoType;

  /** What its counts are of; no field. */
  wanted: Wanted;
}
