import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMemo, useState, type ReactNode } from 'react';
import { ApolloPage, Page, type ResultOf } from '#libs/ui/web';
import type { ActOutcome, StudioPart } from './act.ts';
import { HeldFormPage } from './held-form-page.tsx';
import { NotHerStudioPage } from './not-her-studio-page.tsx';
import { SignInAgain } from './sign-in-again.tsx';
import { againAfterSignIn, SignInGate } from './sign-in-gate.ts';
import { StudioContext, type StudioState } from './studio-context.ts';
import { StudioMenu, type StudioPlace } from './studio-menu.tsx';
import type { StudioPersonQuery } from './studio.graphql.ts';
import { WhatCame } from './what-came.tsx';

/** Whoever is in the studio. */
export type StudioPerson = NonNullable<ResultOf<typeof StudioPersonQuery>['me']>;

/** What a loader of the studio found. */
export type StudioFound<Data, Variables> =
  | {
      readonly is: 'open';
      readonly person: StudioPerson;
      readonly data: Data;
      readonly variables: Variables;
      readonly operations: Readonly<Record<string, string>>;
      /** What was done before the page came, as its address says. */
      readonly done: string | null;
      /** Where the school is, for links that leave it. */
      readonly origin: string;
    }
  | { readonly is: 'not hers'; readonly person: StudioPerson }
  /** A form that cannot be shown any more where it stood, with what was typed in it. */
  | { readonly is: 'left'; readonly held: ActOutcome };

interface Props<Data, Variables extends OperationVariables> {
  /** Whose page it is. */
  readonly part: StudioPart;
  readonly here: StudioPlace;
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly found: StudioFound<Data, Variables>;
  readonly outcome: ActOutcome | undefined;
  readonly children: (variables: Variables, origin: string) => ReactNode;
}

/** What every page of the studio stands in: who may be here, the menu, what came of the last form, and the way back in. */
export function Studio<Data, Variables extends OperationVariables>({ found, outcome, ...page }: Props<Data, Variables>) {
  if (found.is === 'left') return <HeldFormPage part={page.part} outcome={found.held} />;
  if (found.is === 'not hers') return <NotHerStudioPage {...found} />;
  return <OpenStudio found={found} outcome={outcome} {...page} />;
}

interface OpenProps<Data, Variables extends OperationVariables> extends Props<Data, Variables> {
  readonly found: Extract<StudioFound<Data, Variables>, { is: 'open' }>;
}

function OpenStudio<Data, Variables extends OperationVariables>({
  part,
  here,
  query,
  found,
  outcome,
  children,
}: OpenProps<Data, Variables>) {
  const { person, data, variables, operations, origin } = found;
  const [gate] = useState(() => new SignInGate());
  const [first] = useState(() => againAfterSignIn(gate));
  const [came, settle] = useState<ActOutcome>();
  const state = useMemo<StudioState>(
    () => ({
      part,
      outcome: came ?? outcome,
      settle,
      may: (permission) => person.permissions.includes(permission),
      pseudonym: person.pseudonym,
      isOnSharedDevice: person.mode === 'SHARED',
    }),
    [part, came, outcome, person],
  );
  return (
    <ApolloPage query={query} variables={variables} data={data} operations={operations} first={first}>
      <StudioContext value={state}>
        <Page>
          <StudioMenu here={here} />
          <WhatCame done={found.done} isOfScript={came !== undefined} origin={origin} />
          {children(variables, origin)}
          <SignInAgain gate={gate} pseudonym={person.pseudonym} mode={person.mode} />
        </Page>
      </StudioContext>
    </ApolloPage>
  );
}
