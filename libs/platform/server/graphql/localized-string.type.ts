import { Field, ObjectType } from '@nestjs/graphql';
import { Allow } from '../access/allow.ts';
import { LanguageTagScalar } from './scalars.ts';

@Allow('public')
@ObjectType('LocalizedString', { description: 'A short text, and the language that it really is in.' })
export class LocalizedStringType {
  @Field({ description: 'The text.' })
  text: string;

  @Field(() => LanguageTagScalar, { description: 'Its language; differs from the asked one when the text is not translated yet.' })
  language: string;
}
