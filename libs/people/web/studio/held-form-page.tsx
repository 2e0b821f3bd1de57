import { Button, Field, Notice, Page, Textarea, useText } from '#libs/ui/web';
import type { ActOutcome } from './acts.ts';
import styles from './studio.module.css';

/** Fields that somebody writes herself; the others are sent along. */
const written = ['text', 'title-es', 'title-en', 'title-pt', 'pseudonym'];

/** What was typed before the session ended, where no script could ask for the passphrase over the page. Sent again once she is in. */
export function HeldFormPage({ outcome }: { readonly outcome: ActOutcome | undefined }) {
  const { t, language } = useText();
  const typed = Object.entries(outcome?.typed ?? {});
  const said = typed.filter(([name, value]) => written.includes(name) && value);
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
          .filter((entry) => !said.includes(entry))
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        {said.map(([name, value]) =>
          name === 'text' ? (
            <Textarea key={name} id={name} label={t(`people.held-field.${name}`)} value={value} />
          ) : (
            <Field key={name} id={name} label={t(`people.held-field.${name}`)} value={value} />
          ),
        )}
        <Button>{t('people.held-again')}</Button>
      </form>
    </Page>
  );
}
