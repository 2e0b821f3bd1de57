import type { Speak } from '#libs/platform/shared';
import { Button, Field, Notice, Page, Textarea, useText } from '#libs/ui/web';
import type { ActOutcome, StudioPart } from './act.ts';
import styles from './studio.module.css';

/** How many characters stand in one line to be read again. */
const oneLine = 80;

interface Props {
  readonly part: Pick<StudioPart, 'labelOf'>;
  readonly outcome: ActOutcome | undefined;
}

/** What was typed before the session ended, or before what it was about went away: nobody's words are lost with a page. */
export function HeldFormPage(held: Props) {
  return held.outcome?.refused !== undefined && !held.outcome.isOut ? <WordsLeft {...held} /> : <SentAgain {...held} />;
}

/** To be copied: there is nothing any more to send it to. */
function WordsLeft({ part, outcome }: Props) {
  const { t } = useText();
  return (
    <Page>
      <h1>{t('people.held-gone-title')}</h1>
      <Notice kind="danger">
        <p>{outcome?.refused}</p>
      </Notice>
      <p>{t('people.held-gone')}</p>
      {saidIn(t, part, outcome).map(({ name, value, label }) => (
        <Textarea key={name} id={name} label={label} value={value} isReadOnly />
      ))}
    </Page>
  );
}

/** Where no script could ask for the passphrase over the page: sent again once she is in. */
function SentAgain({ part, outcome }: Props) {
  const { t, language } = useText();
  const typed = Object.entries(outcome?.typed ?? {});
  const said = saidIn(t, part, outcome);
  return (
    <Page>
      <h1>{t('people.held-title')}</h1>
      <Notice kind="danger">
        <p>{t('people.studio-out')}</p>
      </Notice>
      <ol className={styles.steps}>
        <li>
          <a href={`/${language}/entrar`} target="_blank" rel="noreferrer">
            {t('people.held-sign-in')}
          </a>
        </li>
        <li>{t('people.held-send')}</li>
      </ol>
      <form method="post">
        {typed
          .filter(([name]) => !said.some((field) => field.name === name))
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        {said.map(({ name, value, label }) =>
          value.length > oneLine || value.includes('\n') ? (
            <Textarea key={name} id={name} label={label} value={value} />
          ) : (
            <Field key={name} id={name} label={label} value={value} />
          ),
        )}
        <Button>{t('people.held-again')}</Button>
      </form>
    </Page>
  );
}

/** What somebody wrote herself, without what the form only sent along. */
function saidIn(t: Speak, part: Props['part'], outcome: ActOutcome | undefined) {
  return Object.entries(outcome?.typed ?? {}).flatMap(([name, value]) => {
    const label = value && part.labelOf(t, name);
    return label ? [{ name, value, label }] : [];
  });
}
