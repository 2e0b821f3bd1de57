import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow, BlocksScalar, DayScalar, LanguageTagScalar, SlugScalar } from '#libs/platform/server';

/** What leaves the server of a lesson. */
@Allow('public')
@ObjectType('Lesson', { description: 'One step of a course.' })
export class LessonType {
  @Field(() => ID, { description: 'Its identity on this server.' })
  id: string;

  @Field(() => SlugScalar, { description: 'The name that learning events keep; the same in all languages.' })
  point: string;

  @Field(() => SlugScalar, { description: 'The name in the address of its page.' })
  slug: string;

  @Field(() => Int, { description: 'Its place in the course, from 1.' })
  position: number;

  @Field(() => Int, { description: 'How long it takes, in minutes.' })
  minutes: number;

  @Field(() => [SlugScalar], { description: 'What it is about.' })
  topics: string[];

  @Field({ description: 'start, deepen or master.' })
  level: string;

  @Field({ description: 'What completes it besides her own mark: marked, practice or check.' })
  rule: string;

  @Field({ description: 'The licence of its text, as an SPDX name.' })
  licence: string;

  @Field(() => DayScalar, { description: 'When its advice was last checked.' })
  reviewed: string;

  @Field(() => DayScalar, { description: 'When its advice goes stale.' })
  reviewBy: string;

  @Field(() => [SlugScalar], { description: 'The glossary entries it uses.' })
  terms: string[];
}

@Allow('public')
@ObjectType('LessonText', { description: 'A lesson in one language.' })
export class LessonTextType {
  @Field(() => LanguageTagScalar, { description: 'The language that the text really is in.' })
  language: string;

  @Field(() => [String], { description: 'What she will be able to do, each beginning with a verb.' })
  objectives: string[];

  @Field(() => BlocksScalar, { description: 'The text as data, without the answers to its questions.' })
  blocks: unknown;

  @Field(() => [SourceType], { description: 'The works that it stands on.' })
  sources: SourceType[];

  @Field(() => Int, { description: 'Its weight in bytes of JSON.' })
  bytes: number;
}

@Allow('public')
@ObjectType('Source', { description: 'A work that a lesson stands on.' })
export class SourceType {
  @Field({ description: 'Who wrote it.' })
  author: string;

  @Field({ description: 'What it is called.' })
  title: string;

  @Field(() => Int, { description: 'The year of the edition used.' })
  year: number;

  @Field(() => String, { nullable: true, description: 'Where it can be read; null when it has no stable address.' })
  url: string | null;
}
