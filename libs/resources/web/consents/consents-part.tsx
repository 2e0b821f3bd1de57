import { operationsIn, type Act, type StudioPart, type Typed } from '#libs/people/web';
import { consentUses } from '#libs/resources/shared';
import type { VariablesOf } from '#libs/ui/web';
import * as operations from './consents.graphql.ts';
import { TellersCard } from './tellers-card.tsx';

/** What is shown once of a consent: the words with which its giver takes the story back. */
export interface ConsentShown {
  readonly words: readonly string[];
}

type Input = VariablesOf<typeof operations.RecordConsentMutation>['input'];

const record: Act<ConsentShown> = async (ask, typed) => {
  const { words, refusal } = (await ask(operations.RecordConsentMutation, { input: consentIn(typed) })).recordConsent;
  return [refusal, words ? { words } : undefined];
};

/** The part of the studio in which consents are noted. */
export const consentsPart: StudioPart<ConsentShown> = {
  acts: { 'consent-recorded': record },
  sayDone: (t, intent) => t(`resources.ledger-done.${intent}`),
  Came: ({ shown, origin }) => <TellersCard words={shown.words} origin={origin} />,
  // Nothing of it is worth keeping for later: whoever was signed out meanwhile ticks it again.
  labelOf: () => null,
  operations: operationsIn(operations),
};

function consentIn(typed: Typed): Input {
  const { resource = '', way = '', given = '', until = '' } = typed;
  const uses = consentUses.filter((use) => typed[`use-${use}`]).map((use) => use.toUpperCase() as Input['uses'][number]);
  return { resource, uses, way: way as Input['way'], givenOn: given, until: until || null };
}
