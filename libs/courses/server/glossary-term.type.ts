import { Field, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '#libs/kernel/shared';
import { Allow, BlocksScalar, LanguageTagScalar, LocalizedField, SlugScalar } from '#libs/platform/server';

@Allow('public')
@ObjectType('GlossaryTerm', { description: 'A word that lessons use, explained in one plain sentence.' })
export class GlossaryTermType {
  @Field(() => SlugScalar, { description: 'Its name in links: `/glosario#id`.' })
  id: string;

  @LocalizedField('The word.')
  term: LocalizedText;

  @LocalizedField('What it means, in one plain sentence.')
  definition: LocalizedText;
}

@Allow('public')
@ObjectType('HandbookPage', { description: "A page of the school's own handbook." })
export class HandbookPageType {
  @Field(() => SlugScalar, { description: 'The name in its address.' })
  slug: string;

  @Field(() => LanguageTagScalar, { description: 'The language that it really is in.' })
  language: string;

  @Field({ description: 'Its title.' })
  title: string;

  @Field(() => BlocksScalar, { description: 'Its text as data.' })
  blocks: unknown;
}
