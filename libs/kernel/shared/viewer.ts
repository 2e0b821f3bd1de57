import type { Id } from './id.ts';

/** How far somebody is in: `half` gave her passphrase and owes the second proof, `recovered` came by her eight words. */
export type Stage = 'half' | 'full' | 'recovered';

/** That somebody may do what a role says, in one group and all below it. */
export interface Grant {
  readonly id: Id<'Grant'>;
  readonly role: string;
  readonly groupId: Id<'Group'>;
}

/** Somebody signed in under a pseudonym. */
export interface SignedIn {
  readonly id: Id<'Account'>;
  readonly pseudonym: string;
  readonly stage: Stage;
  /** Whether she said that several people use this device. */
  readonly isOnSharedDevice: boolean;
  /** Whether her roles are taken from her for now; her path and her account stay hers. */
  readonly isSuspended: boolean;
  /** Her roles that hold today. */
  readonly grants: readonly Grant[];
  /** What these roles let her do, as `verb:noun`; where, say the grants. */
  readonly permissions: ReadonlySet<string>;
}

/** Whoever asks: a visitor, the holder of a pass that keeps progress without saying who she is, or somebody signed in. */
export interface Viewer {
  readonly learnerId: Id<'Learner'> | null;
  readonly account: SignedIn | null;
}

/** The viewer of a request without a session. */
export const visitor: Viewer = { learnerId: null, account: null };
