import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Matches, MaxLength } from 'class-validator';
import { Allow, DayScalar, IsId, RefusalType } from '#libs/platform/server';

@Allow('see:audit')
@ObjectType('AuditEntry', { description: 'That somebody used power over others on a day. Entries are only ever added.' })
export class AuditEntryType {
  @Field(() => Int, { description: 'Its place in the log, from 1.' })
  place: number;

  @Field(() => DayScalar, { description: 'The day.' })
  day: string;

  @Field({ description: 'Which act; what a program may branch on.' })
  act: string;

  @Field({ description: "What was done, by whom and to whom, in the reader's language; who was erased since has no name here." })
  sentence: string;
}

@InputType()
export class AnnounceInput {
  @IsId()
  @Field(() => ID, { description: 'To all in this group and below.' })
  group: string;

  @MaxLength(500)
  @Matches(/\S/)
  @Field({ description: 'What to say, at most 500 characters, as plain text.' })
  text: string;
}

@Allow('public')
@ObjectType('AnnouncePayload')
export class AnnouncePayload {
  @Field({ defaultValue: false, description: 'Whether all were told.' })
  isAnnounced: boolean;

  @Field(() => RefusalType, { nullable: true, description: 'Why nobody was.' })
  refusal?: RefusalType | null;
}
