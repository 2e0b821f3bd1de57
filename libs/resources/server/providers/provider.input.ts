import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsISO31661Alpha2, Matches, MaxLength, ValidateBy, ValidateNested } from 'class-validator';
import type { Id } from '#libs/kernel/shared';
import { readUrl } from '#libs/mdx/shared';
import { DayScalar, IsId, LanguageTagScalar, localizedText } from '#libs/platform/server';
import { providerLimits, providerSkills, type ProviderCost, type ProviderSkill } from '#libs/resources/shared';
import type { ProviderContent } from './keeping-providers.service.ts';
import { ProviderCostEnum, ProviderSkillEnum } from './provider.type.ts';

/** Words, and no sign that hides or turns others around. */
const plainWords = /^(?=.*[\p{L}\p{N}])[^\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]*$/u;

/** A page that anybody can open: neither a person's mailbox nor a place of ours. */
const PublishedAddress = () =>
  ValidateBy({ name: 'publishedAddress', validator: { validate: (value) => readUrl(value)?.kind === 'external' } });

@InputType()
export class ProviderSummaryInput {
  @Field(() => LanguageTagScalar, { description: 'Its language.' })
  language: string;

  @MaxLength(providerLimits.summary)
  @Matches(plainWords)
  @Field({ description: 'What the organisation does, for whom; at most 240 characters.' })
  text: string;
}

/** What an entry says. */
@InputType({ isAbstract: true })
abstract class ProviderContentInput {
  @MaxLength(providerLimits.name)
  @Matches(plainWords)
  @Field({ description: 'What the organisation is called; never a person.' })
  name: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(8)
  @ValidateNested({ each: true })
  @Type(() => ProviderSummaryInput)
  @Field(() => [ProviderSummaryInput], { description: 'What it does, in one language at least and eight at most.' })
  summary: ProviderSummaryInput[];

  @ArrayMinSize(1)
  @ArrayMaxSize(providerSkills.length)
  @Field(() => [ProviderSkillEnum], { description: 'What it can give.' })
  skills: ProviderSkill[];

  @Field(() => ProviderCostEnum, { description: 'What it asks for it.' })
  cost: ProviderCost;

  @ArrayMinSize(1)
  @ArrayMaxSize(providerLimits.languages)
  @Field(() => [LanguageTagScalar], { description: 'The languages in which it works.' })
  languages: string[];

  @ArrayMaxSize(providerLimits.countries)
  @IsISO31661Alpha2({ each: true })
  @Field(() => [String], { description: 'The countries in which it works (ISO 3166-1); none where it works from afar for anybody.' })
  countries: string[];

  @MaxLength(providerLimits.address)
  @PublishedAddress()
  @Field({ description: 'Its own page.' })
  web: string;

  @MaxLength(providerLimits.address)
  @PublishedAddress()
  @Field({ description: 'Where all this was read.' })
  source: string;

  @Field(() => DayScalar, { description: 'The day on which it was checked.' })
  reviewedOn: string;
}

@InputType()
export class AddProviderInput extends ProviderContentInput {}

@InputType()
export class ChangeProviderInput extends ProviderContentInput {
  @IsId()
  @Field(() => ID, { description: 'Which entry.' })
  id: Id<'Provider'>;
}

/** One entry, and nothing to say about it. */
@InputType({ isAbstract: true })
abstract class OneProviderInput {
  @IsId()
  @Field(() => ID, { description: 'Which entry.' })
  id: Id<'Provider'>;
}

@InputType()
export class RetireProviderInput extends OneProviderInput {}

@InputType()
export class RestoreProviderInput extends OneProviderInput {}

/** The entry as it is kept; addresses in their one form, so that none comes in twice. */
export function providerContentOf(input: ProviderContentInput): ProviderContent {
  const { name, summary, skills, cost, languages, countries, web, source, reviewedOn } = input;
  return {
    name: name.trim().replace(/\s+/g, ' '),
    summary: localizedText(summary),
    skills: providerSkills.filter((skill) => skills.includes(skill)),
    cost,
    languages: [...new Set(languages)],
    countries: [...new Set(countries.map((country) => country.toUpperCase()))].toSorted(),
    web: readUrl(web)?.href ?? web,
    source: readUrl(source)?.href ?? source,
    reviewedOn,
  };
}
