import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '#libs/kernel/shared';
import { Allow, LocalizedField, SlugScalar } from '#libs/platform/server';

@Allow('public')
@ObjectType('Programme', { description: 'A long road: courses in an order.' })
export class ProgrammeType {
  @Field(() => ID, { description: 'Its identity; the same on every server.' })
  id: string;

  @Field(() => SlugScalar, { description: 'The name in the address of its page.' })
  slug: string;

  @Field({ description: 'The colour of its sheets: rosa, cempa, anil or jade.' })
  colour: string;

  @Field({ description: 'The drawing on its cover.' })
  emblem: string;

  @LocalizedField('Its title.')
  title: LocalizedText;

  @LocalizedField('What it is about.')
  summary: LocalizedText;
}
