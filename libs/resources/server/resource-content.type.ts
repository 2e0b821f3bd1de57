import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Allow, DayScalar, LanguageTagScalar, SlugScalar } from '#libs/platform/server';
import type { Licence, Origin, OriginLicence, ResourceKind, ResourceLevel, ResourceTopic } from '#libs/resources/shared';
import { LicenceEnum, OriginLicenceEnum, ResourceKindEnum, ResourceLevelEnum, ResourceTopicEnum } from './enums.ts';

@Allow('public')
@ObjectType('Origin', { description: 'A work from elsewhere on which a resource stands.' })
export class OriginType {
  @Field({ description: 'What it is called.' })
  title: string;

  @Field({ description: 'Where it is found.' })
  address: string;

  @Field(() => OriginLicenceEnum, { description: 'Under which licence it stands.' })
  licence: OriginLicence;
}

@Allow('signed-in')
@ObjectType('ResourceContent', { description: 'All that an author wrote of a resource.' })
export class ResourceContentType {
  @Field(() => ResourceKindEnum, { description: 'What it is.' })
  kind: ResourceKind;

  @Field(() => LanguageTagScalar, { description: 'The language of its text.' })
  language: string;

  @Field(() => LicenceEnum, { description: 'Under which licence others may use it.' })
  licence: Licence;

  @Field(() => [ResourceTopicEnum], { description: 'What it is about.' })
  topics: readonly ResourceTopic[];

  @Field(() => ResourceLevelEnum, { description: 'For whom it is.' })
  level: ResourceLevel;

  @Field(() => Int, { description: 'How long it takes, in minutes.' })
  minutes: number;

  @Field({ description: 'Its title.' })
  title: string;

  @Field({ description: 'What it is good for.' })
  summary: string;

  @Field({ description: 'Its text in MDX.' })
  source: string;

  @Field({ description: 'Whether it is signed with the title of the group.' })
  isSigned: boolean;

  @Field({ description: "Whether it is put together from what many lived through, and tells nobody's life." })
  isComposed: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'When it must be looked at again.' })
  reviewBy: string | null;

  @Field(() => SlugScalar, { nullable: true, description: 'The resource that it adapts.' })
  adaptedFrom: string | null;

  @Field(() => SlugScalar, { nullable: true, description: 'The resource that it translates.' })
  translatedFrom: string | null;

  @Field(() => Int, { nullable: true, description: 'Which version of that resource it takes account of; null where nobody said.' })
  workVersion?: number | null;

  @Field(() => OriginType, { nullable: true, description: 'The work from elsewhere on which it stands.' })
  origin: Origin | null;

  @Field({ description: 'What is otherwise than in that work.' })
  changes: string;
}
