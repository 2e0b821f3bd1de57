import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow, DayScalar } from '#libs/platform/server';

@Allow('signed-in')
@ObjectType('CallMessage', { description: 'One message between whoever calls and whoever answers.' })
export class CallMessageType {
  @Field(() => Int, { description: 'Its place in the conversation, from 1.' })
  place: number;

  @Field({ description: "Whether it is of the viewer's side." })
  isOwn: boolean;

  @Field(() => String, { nullable: true, description: 'The pseudonym that its writer shows; null where she shows none.' })
  name: string | null;

  @Field({ description: 'What it says.' })
  text: string;

  @Field(() => DayScalar, { description: 'The day on which it was written.' })
  madeOn: string;
}

@Allow('signed-in')
@ObjectType('CallConversation', { description: 'What two people write to each other about a call, as one of them sees it.' })
export class ConversationType {
  @Field(() => ID, { description: 'Its identity on this server.' })
  id: string;

  @Field({ description: 'Whether the viewer is on the side of the call.' })
  isOfCaller: boolean;

  @Field(() => DayScalar, { description: 'The day of its last message.' })
  lastOn: string;

  @Field({ description: 'Whether nobody can write in it any more.' })
  isClosed: boolean;

  @Field({ description: 'Whether the viewer blocked it. Whether the other side did, nobody is told: it is closed then.' })
  isBlocked: boolean;
}
