import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { AskFailed, type Ask } from '#libs/platform/shared';
import { Button, ExitLink, Field, Notice, useText, type ResultOf } from '#libs/ui/web';
import { typedIn, type Typed } from './act.ts';
import { askBy } from './ask-in-browser.ts';
import { throughTheGate, type SignInGate } from './sign-in-gate.ts';
import { ConfirmSignInAgainMutation, SignInAgainMutation } from './studio-acts.graphql.ts';
import type { StudioPersonQuery } from './studio.graphql.ts';
import styles from './studio.module.css';

type Mode = NonNullable<ResultOf<typeof StudioPersonQuery>['me']>['mode'];

interface Props {
  readonly gate: SignInGate;
  /** Who was here: nobody else goes on with what she typed. */
  readonly pseudonym: string;
  /** Whose device she said it is; the next session says the same. */
  readonly mode: Mode;
}

type Step = 'passphrase' | 'code';

/** Opens over the page when the session has ended, and closes when she is in again: what she typed below stays as it was. */
export function SignInAgain({ gate, pseudonym, mode }: Props) {
  const { t, language } = useText();
  const client = useApolloClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const [step, setStep] = useState<Step>('passphrase');
  const [refused, setRefused] = useState<string>();
  useEffect(
    () =>
      gate.watch(() => {
        setStep('passphrase');
        setRefused(undefined);
        dialog.current?.showModal();
      }),
    [gate],
  );
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const came = await stepIn(askBy(client, throughTheGate), step, { ...typedIn(new FormData(form)), pseudonym, mode });
    setRefused(came.refused && (came.isId ? t(came.refused) : came.refused));
    if (came.next) return setStep(came.next);
    if (came.refused) return;
    form.reset();
    gate.settle(true);
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="otra-vez" onClose={() => gate.settle(false)}>
      <h2 id="otra-vez">{t('people.again-title')}</h2>
      <p>{t('people.again-what')}</p>
      <form method="post" action={`/${language}/entrar`} onSubmit={(event) => void send(event)}>
        {refused !== undefined && (
          <Notice kind="danger">
            <p>{refused}</p>
          </Notice>
        )}
        {step === 'passphrase' ? <Passphrase pseudonym={pseudonym} /> : <Code />}
        <div className={styles.actions}>
          <Button>{t('people.again-in')}</Button>
          <button type="button" className={styles.plainButton} onClick={() => dialog.current?.close()}>
            {t('people.again-not')}
          </button>
        </div>
      </form>
      <p>
        <a href={`/${language}/entrar`} target="_blank" rel="noreferrer">
          {t('people.again-elsewhere')}
        </a>
      </p>
      {/* The window covers the one in the corner. */}
      <ExitLink />
    </dialog>
  );
}

function Passphrase({ pseudonym }: { readonly pseudonym: string }) {
  const { t } = useText();
  return (
    <>
      <p>
        {t('people.again-as')} <b translate="no">{pseudonym}</b>
      </p>
      {/* For keepers of passwords, which look for a name beside the passphrase. */}
      <input type="text" name="username" autoComplete="username" value={pseudonym} readOnly hidden />
      <Field
        id="otra-vez-clave"
        name="passphrase"
        type="password"
        autoComplete="current-password"
        label={t('people.again-passphrase')}
        isRequired
      />
    </>
  );
}

function Code() {
  const { t } = useText();
  return (
    <Field
      id="otra-vez-codigo"
      name="code"
      autoComplete="one-time-code"
      label={t('people.again-code')}
      hint={t('people.again-code-hint')}
      isRequired
    />
  );
}

interface Came {
  /** Why not. */
  readonly refused?: string;
  /** The reason is an id of ours. */
  readonly isId?: boolean;
  readonly next?: Step;
}

/** One step in. */
async function stepIn(ask: Ask, step: Step, typed: Typed): Promise<Came> {
  try {
    return await (step === 'code' ? byCode(ask, typed) : byPassphrase(ask, typed));
  } catch (error) {
    if (!(error instanceof AskFailed)) throw error;
    return { refused: error.code === 'NO_LINE' ? 'people.studio-no-line' : 'people.studio-failed', isId: true };
  }
}

async function byPassphrase(ask: Ask, { pseudonym = '', passphrase = '', mode }: Typed): Promise<Came> {
  const { isHalf, refusal } = (await ask(SignInAgainMutation, { input: { pseudonym, passphrase, mode: mode as Mode } })).signIn;
  if (refusal) return { refused: refusal.message };
  return isHalf ? { next: 'code' } : {};
}

async function byCode(ask: Ask, { code = '' }: Typed): Promise<Came> {
  const { refusal } = (await ask(ConfirmSignInAgainMutation, { input: { code } })).confirmSignIn;
  if (!refusal) return {};
  return { refused: refusal.message, ...(refusal.code === 'SIGN_IN_AGAIN' ? { next: 'passphrase' } : {}) };
}
