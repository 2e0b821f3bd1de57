import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, Matches, MaxLength, ValidateNested } from 'class-validator';
import type { LocalizedText } from '#libs/kernel/shared';
import { LanguageTagScalar } from './scalars.ts';

@InputType({ description: 'A short text in one language.' })
export class LocalizedTextInput {
  @Field(() => LanguageTagScalar, { description: 'Its language.' })
  language: string;

  @MaxLength(120)
  @Matches(/[\p{L}\p{N}\p{P}\p{S}]/u)
  @Matches(/^[^\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]*$/u)
  @Field({ description: 'The text, at most 120 characters.' })
  text: string;
}

/** What has a title, in at least one language. */
@InputType({ isAbstract: true })
export abstract class TitledInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(8)
  @ValidateNested({ each: true })
  @Type(() => LocalizedTextInput)
  @Field(() => [LocalizedTextInput], { description: 'Its title, in one language at least and eight at most.' })
  title: LocalizedTextInput[];
}

/** What somebody wrote in several languages, as it is kept; of two texts in one language the last one. */
export function localizedText(inputs: readonly LocalizedTextInput[]): LocalizedText {
  return Object.fromEntries(inputs.map(({ language, text }) => [language, text.trim().replace(/\s+/g, ' ')]));
}
