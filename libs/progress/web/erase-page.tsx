import { Button, Checkbox, ErrorSummary, LinkButton, Notice, Page, useText } from '#libs/ui/web';

/** Asks once more before everything is gone. */
export function ErasePage({ refusal }: { readonly refusal?: string | undefined }) {
  const { t, language } = useText();
  return (
    <Page>
      <ErrorSummary title={t('progress.could-not')} errors={refusal === undefined ? [] : [{ fieldId: 'confirmed', message: refusal }]} />
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
