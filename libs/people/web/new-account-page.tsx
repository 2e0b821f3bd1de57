import { Button, EnterKeyButton, ErrorSummary, Field, LinkButton, Notice, Page, useText } from '#libs/ui/web';
import { DeviceChoice, type SessionModeName } from './device-choice.tsx';
import { PassphraseChoice, type Judged } from './passphrase-choice.tsx';

/** What was typed when the form comes back. */
export interface TypedAccount {
  readonly pseudonym: string;
  readonly passphrase?: string | undefined;
  readonly mode: SessionModeName;
}

interface Props {
  readonly idea: string;
  readonly holdsPath: boolean;
  /** Whether she is signed in already, and so has nothing to do here. */
  readonly hasAccount: boolean;
  /** Where those who have an account come in. */
  readonly signInHref: string;
  readonly typed?: TypedAccount | undefined;
  readonly judged?: Judged | undefined;
  readonly refusal?: { readonly field: 'pseudonym' | 'passphrase'; readonly message: string } | undefined;
}

/** Puts a name in front of a path. Says first what that adds and what nobody can do for her. */
export function NewAccountPage({ idea, holdsPath, hasAccount, signInHref, typed, judged, refusal }: Props) {
  const { t } = useText();
  if (hasAccount) return <SignedInAlready />;
  const errorAt = (field: string) => (refusal?.field === field ? refusal.message : undefined);
  return (
    <Page>
      <ErrorSummary title={t('people.could-not')} errors={refusal ? [{ fieldId: refusal.field, message: refusal.message }] : []} />
      <h1>{t('people.new')}</h1>
      <p>{t('people.new-what')}</p>
      <Notice kind="care" title={t('people.new-care-title')}>
        <p>{t('people.new-care')}</p>
      </Notice>
      {holdsPath && <p>{t('people.new-path')}</p>}
      <form method="post">
        <EnterKeyButton name="intent" value="create" />
        <Field
          id="pseudonym"
          label={t('people.pseudonym')}
          hint={t('people.pseudonym-hint')}
          value={typed?.pseudonym}
          error={errorAt('pseudonym')}
          autoComplete="username"
          isExact
          isRequired
        />
        <PassphraseChoice
          id="passphrase"
          label={t('people.passphrase')}
          idea={idea}
          value={typed?.passphrase}
          judged={judged}
          error={errorAt('passphrase')}
          intents={{ check: 'check', idea: 'idea' }}
        />
        <DeviceChoice mode={typed?.mode} />
        <Button name="intent" value="create">
          {t('people.new-create')}
        </Button>
      </form>
      <p>
        <a href={signInHref}>{t('people.new-have')}</a>
      </p>
    </Page>
  );
}

function SignedInAlready() {
  const { t, language } = useText();
  return (
    <Page>
      <h1>{t('people.new')}</h1>
      <p>{t('refusal.ALREADY_SIGNED_IN')}</p>
      <p>
        <LinkButton href={`/${language}/cuenta`}>{t('people.account')}</LinkButton>
      </p>
    </Page>
  );
}
