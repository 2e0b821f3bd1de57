import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { IsId } from '#libs/platform/server';
import type { Id } from '#libs/kernel/shared';
import { passphraseLength, type SessionMode } from '#libs/people/shared';
import { SessionModeEnum } from './account.type.ts';

const longestPseudonym = 100;
const longestCode = 40;

@InputType()
export class CreateAccountInput {
  @MaxLength(longestPseudonym)
  @Field({ description: 'A name that nobody knows her by elsewhere.' })
  pseudonym: string;

  @MaxLength(passphraseLength.most)
  @Field({ description: 'At least twelve characters, and hard to guess.' })
  passphrase: string;

  @Field(() => SessionModeEnum, { defaultValue: 'usual', description: 'Whose device it is.' })
  mode: SessionMode;
}

@InputType()
export class SignInInput {
  @MaxLength(longestPseudonym)
  @Field({ description: 'In any case, with or without accents.' })
  pseudonym: string;

  @MaxLength(passphraseLength.most)
  @Field({ description: 'Exactly as it was set.' })
  passphrase: string;

  @Field(() => SessionModeEnum, { defaultValue: 'usual', description: 'Whose device it is.' })
  mode: SessionMode;

  @Field({ defaultValue: false, description: 'Bring along what was marked in this browser without a name.' })
  bringCurrent: boolean;
}

@InputType()
export class ConfirmSignInInput {
  @MaxLength(longestCode)
  @Field({ description: 'Six digits of the app, or a code of the paper.' })
  code: string;
}

@InputType()
export class CheckPassphraseInput {
  @MaxLength(longestPseudonym)
  @Field({ defaultValue: '', description: 'The pseudonym that it should not hold.' })
  pseudonym: string;

  @MaxLength(passphraseLength.most)
  @Field({ description: 'It is judged and forgotten.' })
  passphrase: string;
}

@InputType()
export class ChangePassphraseInput {
  @IsOptional()
  @MaxLength(passphraseLength.most)
  @Field(() => String, { nullable: true, description: 'The one before. Not needed right after coming in by the eight words.' })
  current?: string | null;

  @MaxLength(passphraseLength.most)
  @Field({ description: 'The new one.' })
  next: string;
}

@InputType()
export class ProofInput {
  @IsOptional()
  @MaxLength(passphraseLength.most)
  @Field(() => String, {
    nullable: true,
    description: 'Her passphrase. Not needed right after coming in by the eight words, nor of a path without a name.',
  })
  passphrase?: string | null;
}

@InputType()
export class EraseAccountInput extends ProofInput {
  @Field({ description: 'She said that she is sure.' })
  isConfirmed: boolean;
}

@InputType()
export class EndSessionInput {
  @IsId()
  @Field(() => ID, { description: 'Which of her sessions.' })
  session: Id<'AccountSession'>;
}
