import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, Length, Matches, MaxLength } from 'class-validator';
import type { Id } from '#libs/kernel/shared';
import { DayScalar, IsId, LanguageTagScalar, SlugScalar } from '#libs/platform/server';
import { callLimits, type CallRole } from '#libs/resources/shared';
import { CallRoleEnum } from '../enums.ts';

@InputType({ description: 'Which calls; what is left out does not matter.' })
export class CallFilter {
  @Field(() => CallRoleEnum, { nullable: true, description: 'Which role they seek.' })
  role?: CallRole | null;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'Which language they name.' })
  language?: string | null;
}

@InputType()
export class OpenCallInput {
  @Field(() => SlugScalar, { description: 'What it is about: something that she wrote, or that she reviews.' })
  resource: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @Field(() => [CallRoleEnum], { description: 'Which roles are sought.' })
  roles: CallRole[];

  @ArrayMaxSize(callLimits.languages)
  @Field(() => [LanguageTagScalar], { description: 'Into which languages, or in which.' })
  languages: string[];

  @Length(callLimits.seeking.least, callLimits.seeking.most)
  @Matches(/\S/)
  @Field({ description: 'What is sought, in a sentence. Everybody reads it.' })
  seeking: string;

  @Field(() => LanguageTagScalar, { description: 'The language of that sentence.' })
  language: string;

  @Field(() => DayScalar, { description: 'The last day on which it can be answered, at most six months ahead.' })
  until: string;
}

@InputType()
export class CloseCallInput {
  @IsId()
  @Field(() => ID, { description: 'Which call.' })
  id: Id<'Call'>;
}

/** What somebody writes to whoever is on the other side. */
@InputType({ isAbstract: true })
abstract class WordsInput {
  @MaxLength(callLimits.message)
  @Matches(/\S/)
  @Field({ description: 'What she writes.' })
  text: string;

  @Field({ defaultValue: false, description: 'Whether the other side sees her pseudonym with it.' })
  isNamed: boolean;
}

@InputType()
export class AnswerCallInput extends WordsInput {
  @IsId()
  @Field(() => ID, { description: 'Which call.' })
  call: Id<'Call'>;
}

@InputType()
export class WriteMessageInput extends WordsInput {
  @IsId()
  @Field(() => ID, { description: 'In which conversation.' })
  conversation: Id<'CallConversation'>;
}

/** One conversation, and nothing to say in it. */
@InputType({ isAbstract: true })
abstract class OneConversationInput {
  @IsId()
  @Field(() => ID, { description: 'Which conversation.' })
  id: Id<'CallConversation'>;
}

@InputType()
export class CloseConversationInput extends OneConversationInput {}

@InputType()
export class BlockConversationInput extends OneConversationInput {}

@InputType()
export class DeleteConversationInput extends OneConversationInput {}
