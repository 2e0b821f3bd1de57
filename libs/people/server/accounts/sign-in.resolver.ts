import { Args, Context, Field, InputType, Resolver } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import type { SessionMode } from '#libs/people/shared';
import { Allow, Change, RequestContext } from '#libs/platform/server';
import { PasskeysService } from '../factors/passkeys.service.ts';
import { ConfirmSignInInput, SignInInput } from './account.input.ts';
import { AskPasskeyPayload, DonePayload, SignInPayload } from './account.payload.ts';
import { SessionModeEnum } from './account.type.ts';
import { OwnAccountService } from './own-account.service.ts';
import { SignInService } from './sign-in.service.ts';

const longestAnswer = 10_000;

@InputType()
export class PasskeySignInInput {
  @MaxLength(longestAnswer)
  @Field({ description: 'JSON of what `navigator.credentials` answered.' })
  answer: string;

  @Field(() => SessionModeEnum, {
    defaultValue: 'usual',
    description: 'Whose device it is; as the second step, what she said in the first one.',
  })
  mode: SessionMode;

  @Field({ defaultValue: false, description: 'Bring along what was marked in this browser without a name.' })
  bringCurrent: boolean;
}

/** Coming in and going out. Whoever owes the second step can do four of these things and nothing else in the whole school. */
@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly passkeys: PasskeysService,
    private readonly own: OwnAccountService,
  ) {}

  @Allow('public')
  @Change(() => SignInPayload, { description: 'The first step in: pseudonym and passphrase. Unknown and wrong are refused alike.' })
  signIn(@Context() context: RequestContext, @Args('input') input: SignInInput): Promise<SignInPayload> {
    return this.signIns.signIn(context, input);
  }

  @Allow('half')
  @Change(() => DonePayload, { description: 'The second step in, by a code.' })
  async confirmSignIn(@Context() context: RequestContext, @Args('input') { code }: ConfirmSignInInput): Promise<DonePayload> {
    await this.signIns.confirm(context, code);
    return { isDone: true };
  }

  @Allow('half')
  @Change(() => AskPasskeyPayload, { description: 'What to ask a device that may hold a passkey.' })
  async askPasskey(@Context() { origin }: RequestContext): Promise<AskPasskeyPayload> {
    return { question: await this.passkeys.ask(origin) };
  }

  @Allow('half')
  @Change(() => DonePayload, { description: 'Comes in by a passkey, in one step or as the second one.' })
  async signInWithPasskey(
    @Context() context: RequestContext,
    @Args('input') { answer, mode, bringCurrent }: PasskeySignInInput,
  ): Promise<DonePayload> {
    await this.signIns.withPasskey(context, answer, mode, bringCurrent);
    return { isDone: true };
  }

  @Allow('half')
  @Change(() => DonePayload, {
    description: 'Ends the session of this browser, whole or half. What has a name stays for whoever signs in again.',
  })
  async signOut(@Context() context: RequestContext): Promise<DonePayload> {
    await this.own.signOut(context);
    return { isDone: true };
  }
}
