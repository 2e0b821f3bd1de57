import { Button, ErrorSummary, Field, Page, useText } from '#libs/ui/web';
import styles from './accounts.module.css';
import { PasskeyButton, PasskeyScript } from './passkey-parts.tsx';

/** The second step in: a code of the app or of the paper, or a passkey. Nothing else opens before it. */
export function SecondStepPage({ refusal }: { readonly refusal?: string | undefined }) {
  const { t } = useText();
  return (
    <Page>
      <ErrorSummary title={t('people.could-not')} errors={[{ fieldId: 'code', message: refusal }]} />
      <h1>{t('people.second-step')}</h1>
      <form method="post">
        <Field
          id="code"
          label={t('people.code')}
          hint={t('people.code-hint')}
          error={refusal}
          autoComplete="one-time-code"
          isExact
          isRequired
        />
        <Button name="intent" value="confirm">
          {t('people.sign-in')}
        </Button>
        <PasskeyButton intent="ask-passkey" label={t('people.sign-in-passkey')} />
      </form>
      <h2>{t('people.second-step-not')}</h2>
      <p>{t('people.second-step-not-what')}</p>
      <form method="post" className={styles.row}>
        <Button kind="quiet" name="intent" value="words">
          {t('people.second-step-words')}
        </Button>
        <Button kind="quiet" name="intent" value="again">
          {t('people.second-step-again')}
        </Button>
      </form>
      <PasskeyScript />
    </Page>
  );
}
