import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Allow, RefusalType } from '#libs/platform/server';

const why = { nullable: true, description: 'Why not.' } as const;

@Allow('half')
@ObjectType('CreateAccountPayload')
export class CreateAccountPayload {
  @Field(() => [String], {
    nullable: true,
    description: 'When a path began with it: the words that bring it back. They are never shown again.',
  })
  recoveryWords?: readonly string[] | null;

  @Field(() => RefusalType, why)
  refusal?: RefusalType | null;
}

@Allow('half')
@ObjectType('SignInPayload')
export class SignInPayload {
  @Field({ defaultValue: false, description: 'Whether a second step is due: a code, or a passkey.' })
  isHalf: boolean;

  @Field(() => RefusalType, why)
  refusal?: RefusalType | null;
}

@Allow('half')
@ObjectType('DonePayload', { description: 'What has nothing to tell but whether it was done.' })
export class DonePayload {
  @Field({ defaultValue: false, description: 'Whether it was done.' })
  isDone: boolean;

  @Field(() => RefusalType, why)
  refusal?: RefusalType | null;
}

@Allow('public')
@ObjectType('CheckPassphrasePayload')
export class CheckPassphrasePayload {
  @Field(() => Int, { nullable: true, description: 'How hard it is to guess, from 0 to 4; 3 is enough.' })
  score?: number;

  @Field({ defaultValue: false, description: 'Whether the school would take it.' })
  isEnough: boolean;

  @Field(() => RefusalType, why)
  refusal?: RefusalType | null;
}

@Allow('learner')
@ObjectType('RecoveryWordsPayload')
export class RecoveryWordsPayload {
  @Field(() => [String], {
    nullable: true,
    description: 'The new words. They are never shown again, and the ones before open nothing any more.',
  })
  recoveryWords?: readonly string[] | null;

  @Field(() => RefusalType, why)
  refusal?: RefusalType | null;
}

@Allow('signed-in')
@ObjectType('AuthenticatorPayload')
export class AuthenticatorPayload {
  @Field(() => String, { nullable: true, description: 'What to type into the app.' })
  secret?: string;

  @Field(() => String, { nullable: true, description: 'The same as an address that an app opens, or reads as a QR code.' })
  address?: string;

  @Field(() => RefusalType, why)
  refusal?: RefusalType | null;
}

@Allow('signed-in')
@ObjectType('CodesPayload')
export class CodesPayload {
  @Field(() => [String], {
    nullable: true,
    description: 'Ten codes, each for one time. They are never shown again; null where she has some already.',
  })
  codes?: readonly string[] | null;

  @Field(() => RefusalType, why)
  refusal?: RefusalType | null;
}

@Allow('half')
@ObjectType('AskPasskeyPayload')
export class AskPasskeyPayload {
  @Field(() => String, { nullable: true, description: 'JSON for `navigator.credentials`, as the WebAuthn standard has it.' })
  question?: string;

  @Field(() => RefusalType, why)
  refusal?: RefusalType | null;
}
