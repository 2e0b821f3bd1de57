import { Button, ErrorSummary, Field, LinkButton, Page, QrCode, useText } from '#libs/ui/web';
import type { QrDrawing } from '#libs/ui/shared';
import styles from './accounts.module.css';

/** What an app needs to show codes. */
export interface AppSecret {
  readonly secret: string;
  /** The same for a device that knows such addresses. */
  readonly address: string;
}

interface Props extends AppSecret {
  readonly drawing: QrDrawing;
  readonly refusal?: string | undefined;
}

/** Hands the secret over in three ways, each complete: a drawing, letters, a link. Nothing is asked for until a code was right. */
export function AppSetUpPage({ secret, address, drawing, refusal }: Props) {
  const { t, language } = useText();
  return (
    <Page>
      <ErrorSummary title={t('people.could-not')} errors={[{ fieldId: 'code', message: refusal }]} />
      <h1>{t('people.app-begin')}</h1>
      <p>{t('people.app-scan')}</p>
      <QrCode drawing={drawing} label={t('people.app-drawing')}>
        <p>{t('people.app-secret')}</p>
        <p className={styles.secret} translate="no">
          {secret.match(/.{1,4}/g)?.join(' ')}
        </p>
        <p>
          <a href={address}>{t('people.app-link')}</a>
        </p>
        <p>{t('people.app-secret-what')}</p>
      </QrCode>
      <form method="post">
        <input type="hidden" name="secret" value={secret} />
        <input type="hidden" name="address" value={address} />
        <Field
          id="code"
          label={t('people.app-code')}
          hint={t('people.app-code-hint')}
          error={refusal}
          autoComplete="one-time-code"
          isExact
          isRequired
        />
        <Button name="intent" value="confirm-app">
          {t('people.app-confirm')}
        </Button>
      </form>
      <p>
        <LinkButton kind="quiet" href={`/${language}/cuenta`}>
          {t('people.app-not')}
        </LinkButton>
      </p>
    </Page>
  );
}
