import { createContext, useContext } from 'react';
import type { ActOutcome, StudioPart, Typed } from './act.ts';

/** What the parts of a studio page share: what came of the last form, and what she may do somewhere. */
export interface StudioState {
  /** Whose page it is. */
  readonly part: StudioPart;
  readonly outcome: ActOutcome | undefined;
  /** Told what a script's form came to, once it was done. */
  readonly settle: (outcome: ActOutcome) => void;
  readonly may: (permission: string) => boolean;
  readonly pseudonym: string;
  /** Others use this device too: nothing of hers is kept on it. */
  readonly isOnSharedDevice: boolean;
}

/** Where they find it. */
export const StudioContext = createContext<StudioState>({
  part: { acts: {}, sayDone: () => '', labelOf: () => null, operations: new Set() },
  outcome: undefined,
  settle: () => undefined,
  may: () => false,
  pseudonym: '',
  isOnSharedDevice: true,
});

/** What the parts of a studio page share. */
export function useStudio(): StudioState {
  return useContext(StudioContext);
}

/** What was typed into a form before it came back refused; nothing otherwise. */
export function useTyped(intent: string, item = ''): Typed {
  const { outcome } = useStudio();
  return outcome?.intent === intent && outcome.item === item ? (outcome.typed ?? {}) : {};
}
