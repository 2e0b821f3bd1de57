import { ApolloLink } from '@apollo/client';
import { from, mergeMap, of } from 'rxjs';

/** Where questions wait whose session has ended, until somebody signs in again or says that she will not. */
export class SignInGate {
  private waiting: Promise<boolean> | null = null;
  private settled: (isIn: boolean) => void = () => undefined;
  private opened: () => void = () => undefined;

  /** Waits with all who ask meanwhile; gives whether somebody signed in. */
  wait(): Promise<boolean> {
    this.waiting ??= new Promise((settled) => {
      this.settled = settled;
      this.opened();
    });
    return this.waiting;
  }

  /** Ends the waiting. */
  settle(isIn: boolean): void {
    this.waiting = null;
    this.settled(isIn);
  }

  /** Says who opens the gate; gives how to stop that. */
  watch(opened: () => void): () => void {
    this.opened = opened;
    return () => void (this.opened = () => undefined);
  }
}

/** What goes through whether or not somebody is signed in: signing in itself. */
export const throughTheGate = { isSignIn: true } as const;

/** Sends again, by itself, what a session that had ended kept from being answered. Where nobody signs in, the answer is what it was. */
export function againAfterSignIn(gate: SignInGate): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const answers = forward(operation);
    if ((operation.getContext() as { isSignIn?: boolean }).isSignIn) return answers;
    return answers.pipe(
      mergeMap((answer) => {
        const { errors = [] } = answer as { errors?: readonly { extensions?: { code?: unknown } }[] };
        if (!errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) return of(answer);
        return from(gate.wait()).pipe(mergeMap((isIn) => (isIn ? forward(operation) : of(answer))));
      }),
    );
  });
}
