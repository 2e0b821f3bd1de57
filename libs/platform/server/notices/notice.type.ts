import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow } from '../access/allow.ts';
import { RefusalType } from '../access/refused.ts';
import { DayScalar } from '../graphql/scalars.ts';

@Allow('learner')
@ObjectType('Notice', { description: 'Something that the viewer is told. No mail is ever sent.' })
export class NoticeType {
  @Field(() => ID, { description: 'Its identity on this server.' })
  id: string;

  @Field({ description: 'What it is about; what a program may branch on.' })
  kind: string;

  @Field({ description: "What it says, in the reader's language." })
  sentence: string;

  @Field(() => DayScalar, { description: 'The day on which it was told.' })
  day: string;

  @Field({ description: 'Whether it was marked as read.' })
  isRead: boolean;
}

/** What comes of a change of one's notices. */
@ObjectType({ isAbstract: true })
abstract class NoticesPayload {
  @Field(() => RefusalType, { nullable: true, description: 'Why nothing was changed.' })
  refusal?: RefusalType | null;
}

@Allow('learner')
@ObjectType('MarkNoticesReadPayload')
export class MarkNoticesReadPayload extends NoticesPayload {}

@Allow('learner')
@ObjectType('OpenNoticeFeedPayload')
export class OpenNoticeFeedPayload extends NoticesPayload {
  @Field(() => String, { nullable: true, description: 'The secret address, as a path; given here and never again.' })
  path?: string | null;
}

@Allow('learner')
@ObjectType('CloseNoticeFeedPayload')
export class CloseNoticeFeedPayload extends NoticesPayload {}
