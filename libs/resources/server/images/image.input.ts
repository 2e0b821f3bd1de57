import { Field, ID, InputType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import type { Id } from '#libs/kernel/shared';
import { IsId, SlugScalar } from '#libs/platform/server';

/** In base64 of the largest file that a form may bring: one that is a little too heavy is refused in words. */
const mostFile = 8_200_000;

@InputType()
export class AddImageInput {
  @IsId()
  @Field(() => ID, { description: 'The draft of hers for which it is.' })
  draft: Id<'ResourceDraft'>;

  @MaxLength(1000)
  @Field({ description: 'What is to be seen, for whoever does not see it; at most 400 signs.' })
  alt: string;

  @MaxLength(1000)
  @Field({ defaultValue: '', description: 'Who made it; at most 160 signs.' })
  credit: string;

  @MaxLength(mostFile)
  @Field({ description: 'The file in base64: JPEG, PNG, WebP or AVIF, at most 5 MB. A page of ours sends it as a form.' })
  file: string;
}

@InputType()
export class RemoveImageInput {
  @IsId()
  @Field(() => ID, { description: 'The draft of hers in which it is.' })
  draft: Id<'ResourceDraft'>;

  @Field(() => SlugScalar, { description: 'How texts name it.' })
  name: string;
}
