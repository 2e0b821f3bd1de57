import { Button, ErrorSummary, LinkButton, Notice, Page, Textarea, useText } from '#libs/ui/web';
import { withdrawalPath } from '#libs/resources/shared';

/** How far somebody is who takes her story back: she types its words, is asked once more, and it is gone. */
export type WithdrawalStep =
  | { readonly is: 'asked'; readonly typed?: string; readonly refused?: string }
  | { readonly is: 'right'; readonly words: string }
  | { readonly is: 'gone' };

/** Whoever told a story takes it back here, without an account. Which story it is is not shown: a card may be found by somebody else. */
export function StoryWithdrawalPage({ step }: { readonly step: WithdrawalStep }) {
  if (step.is === 'gone') return <Gone />;
  return step.is === 'right' ? <Sure words={step.words} /> : <AskWords {...step} />;
}

function AskWords({ typed, refused }: { readonly typed?: string; readonly refused?: string }) {
  const { t } = useText();
  return (
    <Page>
      <ErrorSummary title={t('resources.retell-could-not')} errors={[{ fieldId: 'words', message: refused }]} />
      <h1>{t('resources.retell-title')}</h1>
      <p>{t('resources.retell-what')}</p>
      <form method="post">
        <Textarea
          id="words"
          label={t('resources.retell-words')}
          hint={t('resources.retell-words-hint')}
          value={typed}
          error={refused}
          rows={3}
          most={400}
          isRequired
        />
        <Button>{t('resources.retell-next')}</Button>
      </form>
    </Page>
  );
}

function Sure({ words }: { readonly words: string }) {
  const { t, language } = useText();
  return (
    <Page>
      <h1>{t('resources.retell-sure-title')}</h1>
      <p>{t('resources.retell-sure-right')}</p>
      <Notice kind="care">
        <p>{t('resources.retell-sure-goes')}</p>
        <p>{t('resources.retell-sure-back')}</p>
      </Notice>
      <form method="post">
        <input type="hidden" name="words" value={words} />
        <Button kind="danger" name="confirmed" value="yes">
          {t('resources.retell-sure')}
        </Button>
      </form>
      <p>
        <LinkButton kind="quiet" href={`/${language}${withdrawalPath}`}>
          {t('resources.retell-not')}
        </LinkButton>
      </p>
    </Page>
  );
}

function Gone() {
  const { t } = useText();
  return (
    <Page>
      <h1>{t('resources.retell-done-title')}</h1>
      <Notice kind="success">
        <p>{t('resources.retell-done')}</p>
      </Notice>
    </Page>
  );
}
