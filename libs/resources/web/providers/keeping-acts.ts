import type { Act, Typed } from '#libs/people/web';
import type { Speak } from '#libs/platform/shared';
import { providerSkills } from '#libs/resources/shared';
import type { VariablesOf } from '#libs/ui/web';
import { AddProviderMutation, ChangeProviderMutation, RestoreProviderMutation, RetireProviderMutation } from './keeping-acts.graphql.ts';

type Content = VariablesOf<typeof AddProviderMutation>['input'];

/** The skills, in the order in which they are offered. */
export const skillNames = providerSkills.map((skill) => skill.toUpperCase() as Uppercase<typeof skill>);

/** Every act on the directory. */
export const keepingActs: Readonly<Record<string, Act>> = {
  'provider-added': async (ask, typed, t) => [said((await ask(AddProviderMutation, { input: contentIn(typed) })).addProvider.refusal, t)],
  'provider-changed': async (ask, typed, t) => {
    const input = { ...contentIn(typed), id: typed['id'] ?? '' };
    return [said((await ask(ChangeProviderMutation, { input })).changeProvider.refusal, t)];
  },
  'provider-retired': async (ask, { id = '' }) => [(await ask(RetireProviderMutation, { input: { id } })).retireProvider.refusal],
  'provider-restored': async (ask, { id = '' }) => [(await ask(RestoreProviderMutation, { input: { id } })).restoreProvider.refusal],
};

/** What a form says of an organisation. */
export function contentIn(typed: Typed): Content {
  const text = (name: string) => (typed[name] ?? '').trim();
  return {
    name: text('name'),
    summary: Object.keys(typed).flatMap((name) => {
      const [, language] = /^summary-(.+)$/.exec(name) ?? [];
      return language && text(name) ? [{ language, text: text(name) }] : [];
    }),
    skills: skillNames.filter((skill) => typed[`skill-${skill}`] !== undefined),
    cost: text('cost') as Content['cost'],
    languages: codesIn(text('languages')),
    countries: codesIn(text('countries')).map((code) => code.toUpperCase()),
    web: text('web'),
    source: text('source'),
    reviewedOn: text('reviewedOn'),
  };
}

/** Codes with commas or spaces between them. */
function codesIn(typed: string): string[] {
  return typed.split(/[\s,;]+/).filter(Boolean);
}

type Refusal = { readonly message: string; readonly fields?: readonly { readonly path: string }[] } | null;

/** Why not, with the names of the fields at fault. */
function said(refusal: Refusal, t: Speak): Refusal {
  if (!refusal?.fields) return refusal;
  const fields = new Set(refusal.fields.map(({ path }) => path.split('.')[0]));
  return { message: `${refusal.message} ${[...fields].map((field) => t(`resources.provider.${field}`)).join(', ')}.` };
}
