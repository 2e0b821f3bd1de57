import { Button, LinkButton, Notice, Page, useText } from '#libs/ui/web';
import styles from './accounts.module.css';
import passkeysUrl from './passkeys.js?url';

/** The script of passkeys, on the pages that have a use for it. */
export function PasskeyScript() {
  const { isSaving } = useText();
  return isSaving ? null : <script type="module" src={passkeysUrl} />;
}

/** Sends the form it stands in to ask for a passkey; hidden until the script knows that the browser can. */
export function PasskeyButton({ intent, label }: { readonly intent: string; readonly label: string }) {
  return (
    <p hidden data-passkey="able" className={styles.passkey}>
      <Button kind="quiet" name="intent" value={intent} formNoValidate>
        {label}
      </Button>
    </p>
  );
}

interface AskDevicePageProps {
  readonly title: string;
  /** What the device is asked: JSON of the WebAuthn standard. */
  readonly question: string;
  readonly intent: string;
  /** What the form said before, to be sent along. */
  readonly kept: Readonly<Record<string, string>>;
  readonly back: string;
}

/** The question to the device. The script asks at once, and sends the form with the answer. */
export function AskDevicePage({ title, question, intent, kept, back }: AskDevicePageProps) {
  const { t } = useText();
  return (
    <Page>
      <h1>{title}</h1>
      <p>{t('people.device-asks')}</p>
      <form method="post" data-question={question}>
        <input type="hidden" name="intent" value={intent} />
        <input type="hidden" name="answer" value="" />
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div hidden role="alert">
          <Notice kind="care">
            <p>{t('people.device-said-no')}</p>
          </Notice>
        </div>
        <p hidden data-passkey="able">
          <Button>{t('people.device-again')}</Button>
        </p>
      </form>
      <p data-passkey="unable">{t('people.passkeys-need')}</p>
      <p>
        <LinkButton kind="quiet" href={back}>
          {t('people.other-way')}
        </LinkButton>
      </p>
      <PasskeyScript />
    </Page>
  );
}
