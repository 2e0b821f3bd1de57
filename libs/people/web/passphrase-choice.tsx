import { Button, Field, useText } from '#libs/ui/web';
import styles from './accounts.module.css';

/** How hard a passphrase is to guess. */
export interface Judged {
  readonly score: number;
  readonly isEnough: boolean;
}

interface Props {
  readonly id: string;
  readonly label: string;
  /** A passphrase that nobody thought of. */
  readonly idea: string;
  /** What stands in the field when the form comes back for another reason than it. */
  readonly value?: string | undefined;
  readonly judged?: Judged | undefined;
  readonly error?: string | undefined;
  /** What the buttons ask for besides sending the form. */
  readonly intents: { readonly check: string; readonly idea: string };
}

/** A new passphrase: an idea of ours, what she types, and how hard that is to guess. The judging needs no script: it is a button. */
export function PassphraseChoice({ id, label, idea, value, judged, error, intents }: Props) {
  const { t } = useText();
  return (
    <div className={styles.choice}>
      <Field
        id={id}
        type="password"
        label={label}
        hint={t('people.passphrase-hint')}
        value={value}
        error={error}
        autoComplete="new-password"
        isRequired
      />
      {judged && <Strength judged={judged} />}
      <p>
        <Button kind="quiet" name="intent" value={intents.check} formAction={`#${id}`} formNoValidate>
          {t('people.passphrase-check')}
        </Button>
      </p>
      <p>
        {t('people.passphrase-idea')} <strong translate="no">{idea}</strong>
      </p>
      <p>
        <input type="hidden" name="idea" value={idea} />
        <Button kind="quiet" name="intent" value={intents.idea} formAction={`#${id}`} formNoValidate>
          {t('people.passphrase-take')}
        </Button>
      </p>
    </div>
  );
}

function Strength({ judged: { score } }: { readonly judged: Judged }) {
  const { t } = useText();
  return (
    <div role="status" className={styles.strength}>
      <meter min={0} max={4} low={2} high={3} optimum={4} value={score} aria-label={t('people.strength')} />
      <p>{t(`people.strength.${score}`)}</p>
    </div>
  );
}
