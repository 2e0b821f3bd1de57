import type { ReactNode } from 'react';
import { Button } from '#libs/ui/web';
import { ActForm } from './act-form.tsx';
import type { Typed } from './act.ts';
import { useStudio } from './studio-context.ts';

interface Props {
  /** The first press. */
  readonly label: ReactNode;
  /** What will happen. */
  readonly what: string;
  /** The second press. */
  readonly sure: string;
  readonly intent: string;
  readonly item?: string;
  readonly sends: Typed;
}

/** Something that concerns others: the first press says what will happen, the second does it. */
export function AskTwice({ label, what, sure, intent, item = '', sends }: Props) {
  const { outcome } = useStudio();
  const cameBack = outcome?.intent === intent && outcome.item === item && outcome.refused !== undefined;
  return (
    <details open={cameBack}>
      <summary>{label}</summary>
      <p>{what}</p>
      <ActForm intent={intent} item={item} sends={sends}>
        <Button kind="danger">{sure}</Button>
      </ActForm>
    </details>
  );
}
