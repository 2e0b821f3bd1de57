import { Field, InputType } from '@nestjs/graphql';
import { Matches, MaxLength } from 'class-validator';
import type { LocalizedText } from '#libs/kernel/shared';
import { LanguageTagScalar } from './scalars.ts';

@InputType({ description: 'A short text in one language.' })
export class LocalizedTextInput {
  @Field(() => LanguageTagScalar, { description: 'Its language.' })
  language: string;

  @MaxLength(120)
  @Matches(/\S/)
  @Field({ description: 'The text, at most 120 characters.' })
  text: string;
}

/** What somebody wrote in several languages, as it is kept; of two texts in one language the last one. */
export function localizedText(inputs: readonly LocalizedTextInput[]): LocalizedText {
  return Object.fromEntries(inputs.map(({ language, text }) => [language, text.trim().replace(/\s+/g, ' ')]));
}
