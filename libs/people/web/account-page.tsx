import { Button, ErrorSummary, Notice, Page, Section, useText } from '#libs/ui/web';
import styles from './accounts.module.css';
import { AccountAct, fieldOf, type RefusedAct } from './account-act.tsx';
import { AccountPassphrase, type TypedPassphrase } from './account-passphrase.tsx';
import { AccountRoles, type OwnRoles } from './account-roles.tsx';
import { AccountSecondSteps } from './account-second-steps.tsx';
import { AccountSessions, type Me } from './account-sessions.tsx';
import { PasskeyScript } from './passkey-parts.tsx';

interface Props {
  readonly me: Me;
  readonly roles: OwnRoles;
  readonly idea: string;
  readonly done?: string | undefined;
  readonly refused?: RefusedAct | undefined;
  readonly typed?: TypedPassphrase | undefined;
}

/** Her account: where it is open, what opens it, and how it ends. */
export function AccountPage({ me, roles, idea, done, refused, typed }: Props) {
  const { t, language } = useText();
  const { pseudonym, isRecovered, isSuspended, permissions, browsers, secondSteps } = me;
  const state = { refused, isRecovered };
  const passphrase = <AccountPassphrase idea={idea} pseudonym={pseudonym} state={state} typed={typed} />;
  return (
    <Page>
      <ErrorSummary title={t('people.could-not')} errors={refused ? [{ fieldId: placeOf(refused), message: refused.message }] : []} />
      <h1>{t('people.account')}</h1>
      {done && (
        <Notice kind="success">
          <p>{t(`people.done.${done}`)}</p>
        </Notice>
      )}
      <p>
        {t('people.account-of')} <strong translate="no">{pseudonym}</strong>
      </p>
      {isSuspended && (
        <Notice kind="care">
          <p>{t('people.suspended')}</p>
        </Notice>
      )}
      {isRecovered && (
        <>
          <Notice kind="care" title={t('people.recovered-title')}>
            <p>{t('people.recovered')}</p>
          </Notice>
          {passphrase}
        </>
      )}
      {permissions.includes('use:studio') && (
        <p>
          <a href={`/${language}/estudio`}>{t('people.to-studio')}</a>
        </p>
      )}
      <p>
        <a href={`/${language}/mi-camino`}>{t('people.to-path')}</a>
      </p>
      <p>
        <a href={`/${language}/mis-datos`}>{t('people.data-title')}</a>
      </p>
      <AccountSessions browsers={browsers} />
      {!isRecovered && passphrase}
      <AccountSecondSteps secondSteps={secondSteps} state={state} />
      <Section title={t('people.words')} id="palabras">
        <AccountAct
          intent="renew-words"
          title={t('people.words-renew')}
          what={t('people.words-renew-what')}
          button={t('people.words-renew')}
          state={state}
        />
      </Section>
      {roles.length > 0 && <AccountRoles roles={roles} refused={refused} />}
      <Section title={t('people.sign-out')} id="salir">
        <form method="post" className={styles.acts}>
          <p>{t('people.sign-out-what')}</p>
          <p>
            <Button name="intent" value="sign-out">
              {t('people.sign-out')}
            </Button>
          </p>
        </form>
      </Section>
      <Section title={t('people.erase')}>
        <p>
          <a href={`/${language}/cuenta/borrar`}>{t('people.erase-to')}</a>
        </p>
      </Section>
      <PasskeyScript />
    </Page>
  );
}

/** Where on the page a refusal is said again. */
function placeOf(refused: RefusedAct): string {
  const elsewhere: Readonly<Record<string, string>> = { end: 'contenido' };
  return elsewhere[refused.intent] ?? fieldOf(refused);
}
