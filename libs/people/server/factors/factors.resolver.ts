import { Args, Context, Field, ID, InputType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MaxLength, MinLength } from 'class-validator';
import { Allow, Change, RequestContext } from '#libs/platform/server';
import { ConfirmSignInInput, ProofInput } from '../accounts/account.input.ts';
import { AskPasskeyPayload, AuthenticatorPayload, CodesPayload, DonePayload } from '../accounts/account.payload.ts';
import { MeType, SecondStepsType } from '../accounts/account.type.ts';
import { OwnFactorsService } from './own-factors.service.ts';

@InputType()
export class AddPasskeyInput {
  @MaxLength(10_000)
  @Field({ description: 'JSON of what `navigator.credentials` made.' })
  answer: string;

  @MinLength(1)
  @MaxLength(60)
  @Field({ description: 'What she wants to call it.' })
  label: string;
}

@InputType()
export class RemovePasskeyInput extends ProofInput {
  @MaxLength(1400)
  @Field(() => ID, { description: 'Which of hers.' })
  passkey: string;
}

/** What is asked besides the passphrase: an app, passkeys, and codes on paper for both. */
@Resolver(() => MeType)
export class FactorsResolver {
  constructor(private readonly own: OwnFactorsService) {}

  @Allow('signed-in')
  @ResolveField(() => SecondStepsType, { description: 'What is asked besides the passphrase.' })
  secondSteps(@Parent() _: MeType, @Context() context: RequestContext): Promise<SecondStepsType> {
    return this.own.list(context);
  }

  @Allow('signed-in')
  @Change(() => AuthenticatorPayload, { description: 'Begins to set up an app. It asks for nothing until a code of it was shown.' })
  beginAuthenticator(@Context() context: RequestContext, @Args('input') input: ProofInput): Promise<AuthenticatorPayload> {
    return this.own.beginAuthenticator(context, input.passphrase ?? null);
  }

  @Allow('signed-in')
  @Change(() => CodesPayload, { description: 'Sets the app up by a code of it, and gives codes for paper where there are none.' })
  async confirmAuthenticator(@Context() context: RequestContext, @Args('input') { code }: ConfirmSignInInput): Promise<CodesPayload> {
    return { codes: await this.own.confirmAuthenticator(context, code) };
  }

  @Allow('signed-in')
  @Change(() => DonePayload, { description: 'Forgets the app.' })
  async removeAuthenticator(@Context() context: RequestContext, @Args('input') input: ProofInput): Promise<DonePayload> {
    await this.own.removeAuthenticator(context, input.passphrase ?? null);
    return { isDone: true };
  }

  @Allow('signed-in')
  @Change(() => CodesPayload, { description: 'Ten new codes for paper; those before open nothing any more.' })
  async renewCodes(@Context() context: RequestContext, @Args('input') input: ProofInput): Promise<CodesPayload> {
    return { codes: await this.own.renewCodes(context, input.passphrase ?? null) };
  }

  @Allow('signed-in')
  @Change(() => AskPasskeyPayload, { description: 'What to ask a device that is to make a passkey.' })
  async askToAddPasskey(@Context() context: RequestContext, @Args('input') input: ProofInput): Promise<AskPasskeyPayload> {
    return { question: await this.own.askToAddPasskey(context, input.passphrase ?? null) };
  }

  @Allow('signed-in')
  @Change(() => CodesPayload, { description: 'Keeps a passkey, and gives codes for paper where there are none.' })
  async addPasskey(@Context() context: RequestContext, @Args('input') { answer, label }: AddPasskeyInput): Promise<CodesPayload> {
    return { codes: await this.own.addPasskey(context, answer, label) };
  }

  @Allow('signed-in')
  @Change(() => DonePayload, { description: 'Forgets a passkey.' })
  async removePasskey(@Context() context: RequestContext, @Args('input') input: RemovePasskeyInput): Promise<DonePayload> {
    await this.own.removePasskey(context, input.passkey, input.passphrase ?? null);
    return { isDone: true };
  }
}
