import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow, enumOf, facetCountType, LanguageTagScalar, PageInfoType, RefusalType, type Counted } from '#libs/platform/server';
import {
  LicenceCountType,
  LevelCountType,
  LicenceEnum,
  ResourceLevelEnum,
  ResourceTopicEnum,
  TopicCountType,
  LanguageCountType,
} from '#libs/resources/server';
import type { Licence, ResourceLevel, ResourceTopic } from '#libs/resources/shared';
import { foundTypes, type FoundType } from '#libs/search/shared';
import type { Plan } from './finding.service.ts';

/** What can be looked for, for GraphQL. */
export const FoundTypeEnum = enumOf(foundTypes);
registerEnumType(FoundTypeEnum, { name: 'FoundType', description: 'A kind of page, or of resource.' });

@InputType({ description: 'What to look among; what is left out does not matter.' })
export class SearchFilter {
  @Field(() => FoundTypeEnum, { nullable: true, description: 'What it is.' })
  type?: FoundType | null;

  @Field(() => ResourceTopicEnum, { nullable: true, description: 'What it is about; only resources and questions say.' })
  topic?: ResourceTopic | null;

  @Field(() => ResourceLevelEnum, { nullable: true, description: 'For whom it is.' })
  level?: ResourceLevel | null;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'In which language.' })
  language?: string | null;

  @Field(() => LicenceEnum, { nullable: true, description: 'Under which licence.' })
  licence?: Licence | null;
}

@Allow('public')
@ObjectType('ExcerptPart', { description: 'A piece of a text.' })
export class ExcerptPartType {
  @Field({ description: 'Its words.' })
  text: string;

  @Field({ description: 'Whether this is what was looked for.' })
  isMatch: boolean;
}

@Allow('public')
@ObjectType('SearchResult', { description: 'Something that was found.' })
export class SearchResultType {
  @Field(() => ID, { description: 'Its identity among what can be found.' })
  id: string;

  @Field(() => FoundTypeEnum, { description: 'What it is; of a resource, its kind.' })
  type: FoundType;

  @Field(() => LanguageTagScalar, { description: 'The language that it is in.' })
  language: string;

  @Field({ description: "Where it is read; the page's language goes before it." })
  path: string;

  @Field({ description: 'Its title.' })
  title: string;

  @Field(() => [ExcerptPartType], { description: 'A piece of it that shows why it was found, in at most a few hundred characters.' })
  excerpt: readonly ExcerptPartType[];

  @Field(() => ResourceLevelEnum, { nullable: true, description: 'For whom it is; only lessons and resources say.' })
  level: ResourceLevel | null;
}

@Allow('public')
@ObjectType('SearchEdge', { description: 'A result at its place.' })
export class SearchEdgeType {
  @Field(() => SearchResultType, { description: 'The result.' })
  node: SearchResultType;

  @Field({ description: 'Its place: give it as `after` for what follows.' })
  cursor: string;
}

/** A kind of page or of resource, and how many there are of it. */
export const FoundTypeCountType = facetCountType('FoundTypeCount', () => FoundTypeEnum);

@Allow('public')
@ObjectType('SearchFacets', {
  description: 'How what was found spreads over what it can be filtered by. A filter that is set has no counts.',
})
export class SearchFacetsType {
  @Field(() => [FoundTypeCountType], { description: 'By what it is.' })
  types: readonly Counted[];

  @Field(() => [TopicCountType], { description: 'By what it is about.' })
  topics: readonly Counted[];

  @Field(() => [LevelCountType], { description: 'By whom it is for.' })
  levels: readonly Counted[];

  @Field(() => [LanguageCountType], { description: 'By language.' })
  languages: readonly Counted[];

  @Field(() => [LicenceCountType], { description: 'By licence.' })
  licences: readonly Counted[];
}

@Allow('public')
@ObjectType('SearchConnection', { description: 'A part of what was found, the best first.' })
export class SearchConnectionType {
  @Field(() => [SearchEdgeType], { description: 'The results of this part.' })
  edges: readonly SearchEdgeType[];

  @Field(() => PageInfoType, { description: 'Where this part stands.' })
  pageInfo: PageInfoType;

  @Field({ description: 'Whether there was anything to look for: a word of two letters that means something.' })
  isAnswered: boolean;

  @Field(() => String, { nullable: true, description: 'What was looked for instead, where what was typed is nowhere.' })
  meant: string | null;

  @Field({ description: 'Whether only some of the words were found together.' })
  isLoose: boolean;

  @Field(() => RefusalType, { nullable: true, description: 'Why nothing was looked for: too much was, a moment ago.' })
  refusal?: RefusalType | null;

  /** What the counts stand on; no field. */
  plan: Plan | null;
}
