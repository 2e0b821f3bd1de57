import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Allow, RefusalType, SlugScalar } from '#libs/platform/server';

// Its address answers only those who may see it.
@Allow('public')
@ObjectType('TextImage', { description: 'An image that a text shows.' })
export class TextImageType {
  @Field(() => SlugScalar, { description: 'How texts name it, behind `media:`.' })
  name: string;

  @Field({ description: 'What is to be seen.' })
  alt: string;

  @Field({ description: 'Who made it; empty where nobody said so.' })
  credit: string;

  @Field({ description: 'Where it is fetched, on this server.' })
  href: string;

  @Field(() => Int, { description: 'How wide it is, in points.' })
  width: number;

  @Field(() => Int, { description: 'How tall it is, in points.' })
  height: number;

  @Field(() => Int, { description: 'How many bytes it weighs.' })
  bytes: number;

  @Field(() => String, { nullable: true, description: 'Where a smaller one is fetched; null where it is small itself.' })
  smallHref: string | null;

  @Field(() => Int, { nullable: true, description: 'How wide that one is.' })
  smallWidth: number | null;

  @Field({ description: 'Whether its author may still take it away: no version shows it yet.' })
  isRemovable: boolean;
}

@Allow('public')
@ObjectType('AddImagePayload')
export class AddImagePayload {
  @Field(() => TextImageType, { nullable: true, description: 'The image, as a text may show it now.' })
  image?: TextImageType | null;

  @Field(() => RefusalType, { nullable: true, description: 'Why it was not taken.' })
  refusal?: RefusalType | null;
}

@Allow('public')
@ObjectType('RemoveImagePayload')
export class RemoveImagePayload {
  @Field({ defaultValue: false, description: 'Whether it is gone.' })
  isRemoved: boolean;

  @Field(() => RefusalType, { nullable: true, description: 'Why not.' })
  refusal?: RefusalType | null;
}
