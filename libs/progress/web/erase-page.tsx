import { Button, Checkbox, ErrorSummary, LinkButton, Notice, Page, useText } from '#libs/ui/web';

interface Props {
  /** A path with a name is erased together with its account, elsewhere. */
  readonly hasAccount: boolean;
  readonly refusal?: string | undefined;
}

/** Asks once more before everything is gone. */
export function ErasePage({ hasAccount, refusal }: Props) {
  const { t, language } = useText();
  if (hasAccount) return <EraseElsewhere />;
  return (
    <Page>
      <ErrorSummary title={t('progress.could-not')} errors={[{ fieldId: 'confirmed', message: refusal }]} />
      <h1>{t('progress.erase-title')}</h1>
      <Notice kind="care">
        <p>{t('progress.erase-what')}</p>
      </Notice>
      <form method="post">
        <Checkbox name="confirmed" label={t('progress.erase-sure')} error={refusal} />
        <Button kind="danger">{t('progress.erase')}</Button>
      </form>
      <p>
        <LinkButton kind="quiet" href={`/${language}/mi-camino`}>
          {t('progress.erase-not')}
        </LinkButton>
      </p>
    </Page>
  );
}

function EraseElsewhere() {
  const { t, language } = useText();
  return (
    <Page>
      <h1>{t('progress.erase-title')}</h1>
      <p>{t('progress.erase-with-account')}</p>
      <p>
        <LinkButton kind="plain" href={`/${language}/cuenta/borrar`}>
          {t('progress.erase-to-account')}
        </LinkButton>
      </p>
    </Page>
  );
}
