import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, MaxLength } from 'class-validator';
import { DayScalar, SlugScalar } from '#libs/platform/server';
import { consentUses, type ConsentUse, type ConsentWay } from '#libs/resources/shared';
import { ConsentUseEnum, ConsentWayEnum } from './consent.enums.ts';

@InputType()
export class RecordConsentInput {
  @Field(() => SlugScalar, { description: "The viewer's contribution that tells the story." })
  resource: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(consentUses.length)
  @Field(() => [ConsentUseEnum], { description: 'To what she agreed.' })
  uses: ConsentUse[];

  @Field(() => DayScalar, { nullable: true, description: 'The last day on which it holds; left out: until she takes it back.' })
  until?: string | null;

  @Field(() => ConsentWayEnum, { description: 'How she agreed.' })
  way: ConsentWay;

  @Field(() => DayScalar, { description: 'On which day.' })
  givenOn: string;
}

@InputType()
export class WithdrawStoryInput {
  @MaxLength(400)
  @Field({ description: 'The eight words, as typed.' })
  words: string;

  @Field({ defaultValue: false, description: 'Whether she is sure: what goes does not come back.' })
  isConfirmed: boolean;
}
