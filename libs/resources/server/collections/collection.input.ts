import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, Matches, MaxLength, ValidateNested } from 'class-validator';
import type { Id, LocalizedText } from '#libs/kernel/shared';
import { IsId, LanguageTagScalar, SlugScalar, TitledInput } from '#libs/platform/server';
import { collectionLimits } from '#libs/resources/shared';

@InputType({ description: 'What a collection is about, in one language.' })
export class IntroductionInput {
  @Field(() => LanguageTagScalar, { description: 'Its language.' })
  language: string;

  @MaxLength(collectionLimits.introduction)
  @Matches(/\S/)
  @Field({ description: 'The text, at most 600 characters.' })
  text: string;
}

/** What a collection says of itself. */
@InputType({ isAbstract: true })
abstract class CollectionWordsInput extends TitledInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(8)
  @ValidateNested({ each: true })
  @Type(() => IntroductionInput)
  @Field(() => [IntroductionInput], {
    description: 'What its resources have in common and for whom they are, in one language at least and eight at most.',
  })
  introduction: IntroductionInput[];
}

@InputType()
export class CreateCollectionInput extends CollectionWordsInput {
  @IsId()
  @Field(() => ID, { description: 'The group whose reviewers keep it.' })
  group: Id<'Group'>;
}

@InputType()
export class ChangeCollectionInput extends CollectionWordsInput {
  @IsId()
  @Field(() => ID, { description: 'Which collection.' })
  id: Id<'Collection'>;
}

/** One collection, and nothing to say about it. */
@InputType({ isAbstract: true })
abstract class OneCollectionInput {
  @IsId()
  @Field(() => ID, { description: 'Which collection.' })
  id: Id<'Collection'>;
}

@InputType()
export class DeleteCollectionInput extends OneCollectionInput {}

@InputType()
export class PutInCollectionInput extends OneCollectionInput {
  @Field(() => SlugScalar, { description: 'Which published resource.' })
  resource: string;

  @MaxLength(collectionLimits.note)
  @Field({ defaultValue: '', description: 'Why it stands there, at most 200 characters; empty for no words.' })
  note: string;

  @Field(() => LanguageTagScalar, { description: 'The language of the note.' })
  language: string;
}

/** One resource of a collection. */
@InputType({ isAbstract: true })
abstract class OneItemInput extends OneCollectionInput {
  @IsId()
  @Field(() => ID, { description: 'Which resource of it.' })
  resource: Id<'Resource'>;
}

@InputType()
export class TakeFromCollectionInput extends OneItemInput {}

@InputType()
export class MoveInCollectionInput extends OneItemInput {
  @Field({ description: 'Whether it goes towards the beginning.' })
  isUp: boolean;
}

/** An introduction as it is kept; of two in one language the last one. */
export function introductionOf(inputs: readonly IntroductionInput[]): LocalizedText {
  return Object.fromEntries(inputs.map(({ language, text }) => [language, text.trim()]));
}
