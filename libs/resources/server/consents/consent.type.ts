import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow, DayScalar, RefusalType, SlugScalar } from '#libs/platform/server';
import type { ConsentUse, ConsentWay } from '#libs/resources/shared';
import { ConsentUseEnum, ConsentWayEnum } from './consent.enums.ts';

@Allow('signed-in')
@ObjectType('StoryConsent', { description: 'That somebody agreed to her story being told. Who she is is not kept.' })
export class StoryConsentType {
  @Field(() => ID, { description: 'Its identity.' })
  id: string;

  @Field(() => [ConsentUseEnum], { description: 'To what she agreed.' })
  uses: readonly ConsentUse[];

  @Field(() => DayScalar, { nullable: true, description: 'The last day on which it holds; null until she takes it back.' })
  until: string | null;

  @Field(() => ConsentWayEnum, { description: 'How she agreed.' })
  way: ConsentWay;

  @Field(() => DayScalar, { description: 'On which day.' })
  givenOn: string;

  @Field(() => DayScalar, { description: 'On which day the author noted it.' })
  recordedOn: string;

  @Field({ description: 'Whether it holds today.' })
  isInForce: boolean;
}

@Allow('signed-in')
@ObjectType('StoryLedger', { description: 'The consents for one contribution.' })
export class StoryLedgerType {
  @Field(() => SlugScalar, { description: 'Of which contribution.' })
  slug: string;

  @Field({ description: 'Whether the viewer wrote it, and may note consents.' })
  isOwn: boolean;

  @Field(() => [StoryConsentType], { description: 'The consents, at most 40.' })
  consents: readonly StoryConsentType[];
}

@Allow('public')
@ObjectType('RecordConsentPayload')
export class RecordConsentPayload {
  @Field(() => StoryConsentType, { nullable: true, description: 'The consent as it is kept.' })
  consent?: StoryConsentType | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The words with which whoever agreed takes the story back, given here and never again.',
  })
  words?: readonly string[] | null;

  @Field(() => RefusalType, { nullable: true, description: 'Why nothing was noted.' })
  refusal?: RefusalType | null;
}

@Allow('public')
@ObjectType('WithdrawStoryPayload')
export class WithdrawStoryPayload {
  @Field({ defaultValue: false, description: 'Whether the story is gone.' })
  isWithdrawn: boolean;

  @Field(() => RefusalType, { nullable: true, description: 'Why not; NOT_CONFIRMED when its words are right.' })
  refusal?: RefusalType | null;
}
