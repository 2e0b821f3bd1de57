import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#libs/kernel/shared';
import { Allow, DayScalar } from '#libs/platform/server';
import type { SessionMode } from '#libs/people/shared';

/** The modes for GraphQL. */
export const SessionModeEnum = { SHARED: 'shared', USUAL: 'usual', TRUSTED: 'trusted' } as const;
registerEnumType(SessionModeEnum, {
  name: 'SessionMode',
  description: 'Whose device it is: SHARED of several people (two hours at most), USUAL (twelve hours), TRUSTED her own (a week).',
});

@Allow('signed-in')
@ObjectType('SignedInBrowser', { description: 'A browser that is in under this account.' })
export class SignedInBrowserType {
  @Field(() => ID, { description: 'What to name when it is to be ended.' })
  id: Id<'AccountSession'>;

  @Field(() => DayScalar, { description: 'The last day on which it was used; no hour is known.' })
  usedOn: string;

  @Field(() => SessionModeEnum, { description: 'What she said about the device.' })
  mode: SessionMode;

  @Field({ description: 'Whether it is the one that asks.' })
  isThis: boolean;
}

@Allow('signed-in')
@ObjectType('Passkey', { description: 'A passkey of this account.' })
export class PasskeyType {
  @Field(() => ID, { description: 'What to name when it is to be removed.' })
  id: string;

  @Field({ description: 'What she calls it.' })
  label: string;
}

@Allow('signed-in')
@ObjectType('SecondSteps', { description: 'What is asked besides the passphrase.' })
export class SecondStepsType {
  @Field({ description: 'Whether an app that shows codes is set up.' })
  hasAuthenticator: boolean;

  @Field(() => [PasskeyType], { description: 'Her passkeys, at most ten.' })
  passkeys: PasskeyType[];

  @Field(() => Int, { description: 'How many codes of the paper are left.' })
  codesLeft: number;
}

@Allow('signed-in')
@ObjectType('Me', { description: 'Whoever is signed in, as she may see herself.' })
export class MeType {
  @Field({ description: 'Her pseudonym, as she wrote it.' })
  pseudonym: string;

  @Field({ description: 'Whether she came in by her eight words, and so may set a passphrase without knowing the one before.' })
  isRecovered: boolean;

  @Field({ description: 'Whether her roles are taken from her for now. Path and account stay hers.' })
  isSuspended: boolean;

  @Field(() => [String], { description: 'What her roles allow, somewhere, as `verb:noun`.' })
  permissions: readonly string[];
}
