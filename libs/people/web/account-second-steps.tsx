import { Field, Section, useText } from '#libs/ui/web';
import styles from './accounts.module.css';
import { AccountAct, type ActState } from './account-act.tsx';
import type { Me } from './account-sessions.tsx';

interface Props {
  readonly secondSteps: Me['secondSteps'];
  readonly state: ActState;
}

/** What is asked besides the passphrase: an app, passkeys, and codes on paper for the day when neither is there. */
export function AccountSecondSteps({ secondSteps, state }: Props) {
  const { t } = useText();
  const { hasAuthenticator, passkeys, codesLeft } = secondSteps;
  const isAsked = hasAuthenticator || passkeys.length > 0;
  return (
    <Section title={t('people.steps')} id="pasos">
      <div className={styles.acts}>
        <p>{t(isAsked ? 'people.steps-on' : 'people.steps-what')}</p>
        <h3>{t('people.app')}</h3>
        {hasAuthenticator ? (
          <AccountAct
            intent="remove-app"
            title={t('people.app-remove')}
            what={t('people.app-there')}
            button={t('people.app-remove')}
            state={state}
          />
        ) : (
          <AccountAct
            intent="begin-app"
            title={t('people.app-begin')}
            what={t('people.app-what')}
            button={t('people.app-begin')}
            state={state}
          />
        )}
        <h3>{t('people.passkeys')}</h3>
        <Passkeys passkeys={passkeys} state={state} />
        {isAsked && (
          <>
            <h3>{t('people.codes')}</h3>
            <p>{t('people.codes-left', { count: codesLeft })}</p>
            <AccountAct
              intent="renew-codes"
              title={t('people.codes-renew')}
              what={t('people.codes-renew-what')}
              button={t('people.codes-renew')}
              state={state}
            />
          </>
        )}
      </div>
    </Section>
  );
}

function Passkeys({ passkeys, state }: { readonly passkeys: Me['secondSteps']['passkeys']; readonly state: ActState }) {
  const { t } = useText();
  return (
    <>
      <p>{t('people.passkeys-what')}</p>
      {passkeys.length > 0 && (
        <ul className={styles.list}>
          {passkeys.map(({ id, label }) => (
            <li key={id}>
              <AccountAct
                intent="remove-passkey"
                item={id}
                title={t('people.passkey-remove', { label })}
                button={t('people.passkey-remove-sure')}
                state={state}
              />
            </li>
          ))}
        </ul>
      )}
      <div hidden data-passkey="able">
        <AccountAct intent="ask-new-passkey" title={t('people.passkey-add')} button={t('people.passkey-add')} state={state}>
          <Field
            id="label"
            label={t('people.passkey-label')}
            hint={t('people.passkey-label-hint')}
            value={state.refused?.label}
            isRequired
          />
        </AccountAct>
      </div>
      <p data-passkey="unable">{t('people.passkeys-need')}</p>
    </>
  );
}
