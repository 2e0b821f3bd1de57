import type { ReactNode } from 'react';
import { Button, Field, useText, type ButtonKind } from '#libs/ui/web';
import styles from './accounts.module.css';

/** Why one of the forms of the page came back. */
export interface RefusedAct {
  readonly intent: string;
  /** Which of several alike. */
  readonly item?: string | undefined;
  /** What she wanted to call something. */
  readonly label?: string | undefined;
  readonly message: string;
}

/** What every form of the page needs to know. */
export interface ActState {
  readonly refused?: RefusedAct | undefined;
  /** Came in by her words: her passphrase is not asked for. */
  readonly isRecovered: boolean;
}

/** The id of the field at which the refusal of a form is said. */
export function fieldOf({ intent, item }: Pick<RefusedAct, 'intent' | 'item'>): string {
  return item === undefined ? `act-${intent}` : `act-${intent}-${item}`;
}

interface AccountActProps {
  readonly intent: string;
  readonly item?: string;
  readonly title: string;
  readonly what?: string;
  readonly button: string;
  readonly kind?: ButtonKind;
  readonly state: ActState;
  readonly children?: ReactNode;
}

/** Something that hurts when somebody else does it: folded away, and asked for with the passphrase. */
export function AccountAct({ intent, item, title, what, button, kind = 'plain', state, children }: AccountActProps) {
  const { t } = useText();
  const { refused, isRecovered } = state;
  const isRefused = refused?.intent === intent && refused.item === item;
  const error = isRefused ? refused.message : undefined;
  const id = fieldOf({ intent, item });
  return (
    <details className={styles.fold} open={isRefused}>
      <summary>{title}</summary>
      <form method="post" id={isRecovered ? id : undefined}>
        <input type="hidden" name="intent" value={intent} />
        {item !== undefined && <input type="hidden" name="item" value={item} />}
        {what !== undefined && <p>{what}</p>}
        {children}
        {!isRecovered && (
          <Field id={id} name="proof" type="password" label={t('people.proof')} error={error} autoComplete="current-password" isRequired />
        )}
        <Button kind={kind}>{button}</Button>
      </form>
    </details>
  );
}
