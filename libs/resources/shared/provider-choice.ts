import { among, withQuery, type Query } from './chosen.ts';
import { providerCosts, providerSkills, type ProviderCost, type ProviderSkill } from './providers.ts';

/** Which organisations of the directory somebody wants to see; null where she did not choose. */
export interface ProviderChoice {
  readonly skill: ProviderSkill | null;
  readonly cost: ProviderCost | null;
  /** A BCP 47 tag. */
  readonly language: string | null;
  /** Two letters (ISO 3166-1). */
  readonly country: string | null;
}

/** What an address of the directory asks for. */
export function providerChoiceIn(query: Query): ProviderChoice {
  return {
    skill: among(providerSkills, query.get('saber')),
    cost: among(providerCosts, query.get('costo')),
    language: query.get('idioma') || null,
    country: query.get('pais') || null,
  };
}

/** Where the directory stands, or one of its files; the page's language goes before it. */
export function providersPath({ skill, cost, language, country }: ProviderChoice, file: '' | '.csv' | '.json' = ''): string {
  return withQuery(`/proveedores${file}`, { saber: skill, costo: cost, idioma: language, pais: country });
}

/** Whether so few can choose the same that it is worth remembering for all: languages and countries are too many. */
export function isOfFew({ language, country }: ProviderChoice): boolean {
  return language === null && country === null;
}
