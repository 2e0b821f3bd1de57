import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '#libs/kernel/shared';
import { Allow, LanguageTagScalar, LocalizedField, SlugScalar } from '#libs/platform/server';

/** What leaves the server of a course; the list of fields is the list of what may be read. */
@Allow('public')
@ObjectType('Course', { description: 'A road through some lessons.' })
export class CourseType {
  @Field(() => ID, { description: 'Its identity on this server.' })
  id: string;

  @Field(() => SlugScalar, { description: 'The name that learning events keep; the same in all languages and editions.' })
  source: string;

  @Field(() => SlugScalar, { description: 'The name in the address of its page.' })
  slug: string;

  @Field(() => [LanguageTagScalar], { description: 'The languages in which it can be taken whole.' })
  languages: string[];

  @Field({ description: 'For whom it is made: leadership, members or public.' })
  audience: string;

  @Field(() => Int, { description: 'How long it takes, in minutes.' })
  minutes: number;

  @Field({ description: 'The drawing on its cover.' })
  emblem: string;

  @Field(() => Int, { description: 'Its place among all courses, from 1.' })
  position: number;

  @LocalizedField('Its title.')
  title: LocalizedText;

  @LocalizedField('What it is about, in one sentence.')
  summary: LocalizedText;

  @LocalizedField('The question from which it starts.')
  question: LocalizedText;
}
