import { Button, Field, Notice, Page, Textarea, useText } from '#libs/ui/web';
import type { ActOutcome, StudioPart } from './act.ts';
import styles from './studio.module.css';

/** How many characters stand in one line to be read again. */
const oneLine = 80;

/** What was typed before the session ended, where no script could ask for the passphrase over the page. Sent again once she is in. */
export function HeldFormPage({ part, outcome }: { readonly part: StudioPart; readonly outcome: ActOutcome | undefined }) {
  const { t, language } = useText();
  const typed = Object.entries(outcome?.typed ?? {});
  const said = typed.flatMap(([name, value]) => {
    const label = value && part.labelOf(t, name);
    return label ? [{ name, value, label }] : [];
  });
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
