import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '#libs/kernel/shared';
import { Allow, DayScalar, enumOf, LanguageTagScalar, LocalizedField, RefusalType, SlugScalar } from '#libs/platform/server';
import { providerCosts, providerSkills, type ProviderCost, type ProviderSkill } from '#libs/resources/shared';
import type { Provider } from './provider.entity.ts';

/** What organisations give, for GraphQL. */
export const ProviderSkillEnum = enumOf(providerSkills);
registerEnumType(ProviderSkillEnum, { name: 'ProviderSkill', description: 'What an organisation can give.' });

/** What they ask for it, for GraphQL. */
export const ProviderCostEnum = enumOf(providerCosts);
registerEnumType(ProviderCostEnum, {
  name: 'ProviderCost',
  description: 'What an organisation asks: nothing, what each group can give, or what it costs elsewhere.',
});

@Allow('public')
@ObjectType('Provider', { description: 'An organisation that gives services, by what it publishes of itself.' })
export class ProviderType {
  @Field(() => ID, { description: 'Its identity on this server.' })
  id: string;

  @Field(() => SlugScalar, { description: 'Its name in links: `/proveedores#slug`.' })
  slug: string;

  @Field({ description: 'What it is called.' })
  name: string;

  @LocalizedField('What it does, for whom.')
  summary: LocalizedText;

  @Field(() => [ProviderSkillEnum], { description: 'What it can give.' })
  skills: ProviderSkill[];

  @Field(() => ProviderCostEnum, { description: 'What it asks for it.' })
  cost: ProviderCost;

  @Field(() => [LanguageTagScalar], { description: 'The languages in which it works.' })
  languages: string[];

  @Field(() => [String], { description: 'The countries in which it works (ISO 3166-1); empty where it works from afar for anybody.' })
  countries: string[];

  @Field({ description: 'Its own page: the one contact that stands here.' })
  web: string;

  @Field({ description: 'Where all this was read.' })
  source: string;

  @Field(() => DayScalar, { description: 'The day on which somebody checked it.' })
  reviewedOn: string;

  @Allow('keep:providers')
  @Field({ description: 'Whether it was taken out of the directory.' })
  isRetired: boolean;
}

@InputType({ description: 'Which organisations; what is left out does not matter.' })
export class ProviderFilter {
  @Field(() => ProviderSkillEnum, { nullable: true, description: 'What they can give.' })
  skill?: ProviderSkill | null;

  @Field(() => ProviderCostEnum, { nullable: true, description: 'What they ask for it.' })
  cost?: ProviderCost | null;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'A language in which they work.' })
  language?: string | null;

  @Field(() => String, { nullable: true, description: 'A country in which they work, by its two letters (ISO 3166-1).' })
  country?: string | null;
}

/** What comes of a change of the directory. */
@ObjectType({ isAbstract: true })
abstract class ProviderPayload {
  @Field(() => ProviderType, { nullable: true, description: 'The entry as it is now.' })
  provider?: Provider | null;

  @Field(() => RefusalType, { nullable: true, description: 'Why nothing was changed.' })
  refusal?: RefusalType | null;
}

@Allow('public')
@ObjectType('AddProviderPayload')
export class AddProviderPayload extends ProviderPayload {}

@Allow('public')
@ObjectType('ChangeProviderPayload')
export class ChangeProviderPayload extends ProviderPayload {}

@Allow('public')
@ObjectType('RetireProviderPayload')
export class RetireProviderPayload extends ProviderPayload {}

@Allow('public')
@ObjectType('RestoreProviderPayload')
export class RestoreProviderPayload extends ProviderPayload {}
