import { Button, Checkbox, ErrorSummary, Field, Notice, Page, useText } from '#libs/ui/web';
import { DeviceChoice, type SessionModeName } from './device-choice.tsx';
import { PasskeyButton, PasskeyScript } from './passkey-parts.tsx';

/** What was typed and refused; never the passphrase, for which the form comes back. */
export interface TypedSignIn {
  readonly pseudonym: string;
  readonly mode: SessionModeName;
  readonly brings: boolean;
}

interface Props {
  /** Whether this browser holds a path without a name. */
  readonly holdsPath: boolean;
  /** Where she goes on afterwards, if she came from somewhere. */
  readonly next: string | null;
  readonly done?: string | undefined;
  readonly typed?: TypedSignIn | undefined;
  readonly refusal?: string | undefined;
}

/** The first step in. */
export function SignInPage({ holdsPath, next, done, typed, refusal }: Props) {
  const { t, language } = useText();
  return (
    <Page>
      <ErrorSummary title={t('people.could-not')} errors={[{ fieldId: 'passphrase', message: refusal }]} />
      <h1>{t('people.sign-in')}</h1>
      {done && (
        <Notice kind="success">
          <p>{t(`people.done.${done}`)}</p>
        </Notice>
      )}
      <p>{t('people.sign-in-what')}</p>
      <form method="post">
        <Field id="pseudonym" label={t('people.pseudonym')} value={typed?.pseudonym} autoComplete="username" isExact isRequired />
        <Field id="passphrase" type="password" label={t('people.passphrase')} error={refusal} autoComplete="current-password" isRequired />
        <DeviceChoice mode={typed?.mode} />
        {holdsPath && <Checkbox name="bring" label={t('people.sign-in-bring')} isChecked={typed?.brings ?? true} />}
        <Button>{t('people.sign-in')}</Button>
        <PasskeyButton intent="ask-passkey" label={t('people.sign-in-passkey')} />
      </form>
      <p>
        <a href={`/${language}/recuperar`}>{t('people.sign-in-lost')}</a>
      </p>
      <p>
        <a href={`/${language}/cuenta/nueva${next ? `?vuelta=${next}` : ''}`}>{t('people.sign-in-new')}</a>
      </p>
      <PasskeyScript />
    </Page>
  );
}
