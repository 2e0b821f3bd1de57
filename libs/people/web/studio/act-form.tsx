import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Notice, useText } from '#libs/ui/web';
import { actInStudio, typedIn, type Typed } from './act.ts';
import { askBy } from './ask-in-browser.ts';
import { useStudio } from './studio-context.ts';
import styles from './studio.module.css';

interface Props {
  /** Which act it asks for. */
  readonly intent: string;
  /** On which thing of a list. */
  readonly item?: string;
  /** What it sends without showing it. */
  readonly sends?: Typed;
  /** Told once a script did it. */
  readonly onDone?: () => void;
  readonly children: ReactNode;
}

/** A real form; a script only spares a new page, and says what is refused without losing what was typed. */
export function ActForm({ intent, item = '', sends = {}, onDone, children }: Props) {
  const { t } = useText();
  const { part, outcome, settle } = useStudio();
  const client = useApolloClient();
  const [refused, setRefused] = useState<string>();
  const [isSending, setSending] = useState(false);
  const cameBack = outcome?.intent === intent && outcome.item === item ? outcome.refused : undefined;
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const form = event.currentTarget;
    const typed = typedBy(event);
    setSending(true);
    setRefused(undefined);
    const came = await actInStudio(part, askBy(client), typed, t);
    setSending(false);
    if (!came || came.refused !== undefined) return setRefused(came?.refused ?? t('people.studio-failed'));
    // What the page shows may be old now; where that cannot be asked for, the next page shows it.
    await client.refetchQueries({ include: 'active' }).catch(() => undefined);
    form.reset();
    form.closest('details')?.removeAttribute('open');
    onDone?.();
    settle(came);
  };
  return (
    <form method="post" id={formId(intent, item)} className={styles.form} onSubmit={(event) => void send(event)}>
      {Object.entries({ ...sends, intent, item }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refused !== undefined && (
        <div ref={(place) => place?.focus()} tabIndex={-1}>
          <Notice kind="danger">
            <p>{refused}</p>
          </Notice>
        </div>
      )}
      {refused === undefined && cameBack !== undefined && <p className={styles.refused}>{cameBack}</p>}
      {children}
      {isSending && <p role="status">{t('people.studio-sending')}</p>}
    </form>
  );
}

/** What a form sends: also which of its buttons was pressed, which may ask for something else than the form does. */
function typedBy({ currentTarget, nativeEvent: { submitter } }: SubmitEvent<HTMLFormElement>): Typed {
  const pressed = submitter instanceof HTMLButtonElement && submitter.name ? { [submitter.name]: submitter.value } : {};
  return { ...typedIn(new FormData(currentTarget)), ...pressed };
}

/** The id of a form on its page, so that what was refused can lead to it. */
export function formId(intent: string, item: string): string {
  return item ? `${intent}-${item}` : intent;
}
