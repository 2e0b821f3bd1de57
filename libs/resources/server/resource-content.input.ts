import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import {
  contentLimits,
  type Licence,
  type OriginLicence,
  type ResourceContent,
  type ResourceKind,
  type ResourceLevel,
  type ResourceTopic,
} from '#libs/resources/shared';
import { sourceLimits } from '#libs/mdx/shared';
import { DayScalar, LanguageTagScalar, SlugScalar } from '#libs/platform/server';
import { LicenceEnum, OriginLicenceEnum, ResourceKindEnum, ResourceLevelEnum, ResourceTopicEnum } from './enums.ts';

/** No contribution has more versions than that. */
const versionLimit = 1_000_000;

@InputType()
export class OriginInput {
  @MaxLength(200)
  @Field({ description: 'What it is called.' })
  title: string;

  @MaxLength(500)
  @Field({ description: 'Where it is found.' })
  address: string;

  @Field(() => OriginLicenceEnum, { description: 'Under which licence it stands.' })
  licence: OriginLicence;
}

/** What an author writes. A draft may be unfinished: only what could fill the disk is refused here. */
@InputType()
export class ResourceContentInput {
  @Field(() => ResourceKindEnum, { description: 'What it is.' })
  kind: ResourceKind;

  @Field(() => LanguageTagScalar, { description: 'The language of its text.' })
  language: string;

  @Field(() => LicenceEnum, { description: 'Under which licence others may use it.' })
  licence: Licence;

  @ArrayMaxSize(12)
  @Field(() => [ResourceTopicEnum], { description: 'What it is about; one to four when it is sent in.' })
  topics: ResourceTopic[];

  @Field(() => ResourceLevelEnum, { description: 'For whom it is.' })
  level: ResourceLevel;

  @IsInt()
  @Min(0)
  @Max(contentLimits.minutes)
  @Field(() => Int, { description: 'How long it takes, in minutes.' })
  minutes: number;

  @MaxLength(contentLimits.title.most)
  @Field({ description: 'Its title.' })
  title: string;

  @MaxLength(contentLimits.summary.most)
  @Field({ description: 'What it is good for, in one or two sentences.' })
  summary: string;

  @MaxLength(sourceLimits.bytes)
  @Field({ description: 'Its text in MDX.' })
  source: string;

  @Field({ defaultValue: false, description: 'Whether it is signed with the title of her group; nobody is named otherwise.' })
  isSigned: boolean;

  @Field({ defaultValue: false, description: "Whether it is put together from what many lived through, and tells nobody's life." })
  isComposed: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'When it must be looked at again.' })
  reviewBy?: string | null;

  @Field(() => SlugScalar, { nullable: true, description: 'The resource that it adapts.' })
  adaptedFrom?: string | null;

  @Field(() => SlugScalar, { nullable: true, description: 'The resource that it translates.' })
  translatedFrom?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(versionLimit)
  @Field(() => Int, {
    nullable: true,
    description: 'Which version of that resource she took account of; left out: as was known before, else the published one.',
  })
  workVersion?: number | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => OriginInput)
  @Field(() => OriginInput, { nullable: true, description: 'The work from elsewhere on which it stands.' })
  origin?: OriginInput | null;

  @MaxLength(contentLimits.changes)
  @Field({ defaultValue: '', description: 'What is otherwise than in the work on which it stands.' })
  changes: string;
}

/** The content as it is kept. */
export function contentOf(input: ResourceContentInput): ResourceContent {
  const { origin, reviewBy, adaptedFrom, translatedFrom, workVersion, ...rest } = input;
  return {
    ...rest,
    topics: [...new Set(rest.topics)],
    reviewBy: reviewBy ?? null,
    adaptedFrom: adaptedFrom ?? null,
    translatedFrom: translatedFrom ?? null,
    workVersion: workVersion ?? null,
    origin: origin ? { title: origin.title, address: origin.address, licence: origin.licence } : null,
  };
}
