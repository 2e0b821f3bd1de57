import { Button, EnterKeyButton, Field, Section, useText } from '#libs/ui/web';
import styles from './accounts.module.css';
import { fieldOf, type ActState } from './account-act.tsx';
import { PassphraseChoice, type Judged } from './passphrase-choice.tsx';

/** What came back of the form of the passphrase. */
export interface TypedPassphrase {
  readonly next?: string | undefined;
  readonly judged?: Judged | undefined;
}

interface Props {
  readonly idea: string;
  readonly pseudonym: string;
  readonly state: ActState;
  readonly typed?: TypedPassphrase | undefined;
}

/** Another passphrase. Right after coming in by her words it is what there is to do, and stands open. */
export function AccountPassphrase({ idea, pseudonym, state: { refused, isRecovered }, typed }: Props) {
  const { t } = useText();
  const errorOf = (intent: string) => (refused?.intent === intent ? refused.message : undefined);
  const isOpen = isRecovered || typed !== undefined || errorOf('passphrase') !== undefined || errorOf('next-passphrase') !== undefined;
  return (
    <Section title={t('people.passphrase')} id="frase">
      <details className={styles.fold} open={isOpen}>
        <summary>{t('people.passphrase-change')}</summary>
        <form method="post" action="#frase">
          <EnterKeyButton name="intent" value="passphrase" />
          <p>{t('people.passphrase-change-what')}</p>
          <input type="text" name="username" value={pseudonym} autoComplete="username" readOnly hidden />
          {!isRecovered && (
            <Field
              id={fieldOf({ intent: 'passphrase' })}
              name="proof"
              type="password"
              label={t('people.proof')}
              error={errorOf('passphrase')}
              autoComplete="current-password"
              isRequired
            />
          )}
          <PassphraseChoice
            id={fieldOf({ intent: 'next-passphrase' })}
            label={t('people.passphrase-new')}
            idea={idea}
            value={typed?.next}
            judged={typed?.judged}
            error={errorOf('next-passphrase')}
            intents={{ check: 'check-passphrase', idea: 'take-idea' }}
          />
          <Button kind="plain" name="intent" value="passphrase">
            {t('people.passphrase-save')}
          </Button>
        </form>
      </details>
    </Section>
  );
}
