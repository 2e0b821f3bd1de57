import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '#libs/kernel/shared';
import { comparisonCategories, programPlaces, type ComparisonCategory, type ProgramPlace } from '#libs/mdx/shared';
import { Allow, DayScalar, enumOf, LocalizedField, SlugScalar } from '#libs/platform/server';

const ComparisonCategoryEnum = enumOf(comparisonCategories);
registerEnumType(ComparisonCategoryEnum, { name: 'ComparisonCategory', description: 'What programs are compared for.' });

const ProgramPlaceEnum = enumOf(programPlaces);
registerEnumType(ProgramPlaceEnum, {
  name: 'ProgramPlace',
  description: "Where a program does its work: on one's own devices, on a server that a group can run, or only with somebody else.",
});

@Allow('public')
@ObjectType('ComparedProgram', { description: 'A free program.' })
export class ComparedProgramType {
  @Field({ description: 'What it is called.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Its licence in the SPDX list; null where its parts have several.' })
  licence: string | null;

  @Field({ description: 'Its own page.' })
  address: string;

  @Field(() => ProgramPlaceEnum, { description: 'Where it does its work.' })
  place: ProgramPlace;
}

@Allow('public')
@ObjectType('ComparisonSource', { description: 'A work on which a comparison stands.' })
export class ComparisonSourceType {
  @Field({ description: 'Who wrote it.' })
  author: string;

  @Field({ description: 'What it is called.' })
  title: string;

  @Field(() => Int, { description: 'When it appeared first.' })
  year: number;

  @Field(() => String, { nullable: true, description: 'Where it can be read, if that is certain.' })
  url: string | null;
}

@Allow('public')
@ObjectType('ComparisonRow', { description: 'Free programs for one need beside what is sold for it.' })
export class ComparisonRowType {
  @Field(() => SlugScalar, { description: 'Its name in links: `/comparacion#id`.' })
  id: string;

  @Field(() => ComparisonCategoryEnum, { description: 'What it is for, broadly.' })
  category: ComparisonCategory;

  @LocalizedField('What it is for.')
  need: LocalizedText;

  @Field(() => [ComparedProgramType], { description: 'The free programs, one to four.' })
  programs: ComparedProgramType[];

  @Field(() => [String], { description: 'What is sold for the same, one to six.' })
  commercial: string[];

  @LocalizedField('What one gains by moving.')
  gain: LocalizedText;

  @LocalizedField('What one loses by moving.')
  loss: LocalizedText;

  @Field(() => Int, { description: 'How hard it is to move, from 1 (an afternoon) to 5 (months, with help).' })
  difficulty: number;

  @Field(() => DayScalar, { description: 'The day on which somebody checked it.' })
  reviewedOn: string;

  @Field(() => [ComparisonSourceType], { description: 'What it stands on.' })
  sources: ComparisonSourceType[];
}

@InputType({ description: 'Which comparisons; what is left out does not matter.' })
export class ComparisonFilter {
  @Field(() => ComparisonCategoryEnum, { nullable: true, description: 'What they are for.' })
  category?: ComparisonCategory | null;

  @Field(() => Int, { nullable: true, description: 'No harder to move to than this, 1 to 5.' })
  difficulty?: number | null;

  @Field(() => ProgramPlaceEnum, { nullable: true, description: 'Where one of their programs does its work.' })
  place?: ProgramPlace | null;
}
