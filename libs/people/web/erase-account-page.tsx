import { Button, Checkbox, ErrorSummary, Field, LinkButton, Notice, Page, useText } from '#libs/ui/web';

interface Props {
  readonly isRecovered: boolean;
  /** Whether she administers the school: then nobody may be left who does. */
  readonly administers: boolean;
  readonly refusal?: { readonly field: 'confirmed' | 'proof'; readonly message: string } | undefined;
}

/** Asks once more before account and path are gone, and says what goes and what stays. */
export function EraseAccountPage({ isRecovered, administers, refusal }: Props) {
  const { t, language } = useText();
  const errorAt = (field: string) => (refusal?.field === field ? refusal.message : undefined);
  return (
    <Page>
      <ErrorSummary title={t('people.could-not')} errors={refusal ? [{ fieldId: refusal.field, message: refusal.message }] : []} />
      <h1>{t('people.erase-title')}</h1>
      <Notice kind="care" title={t('people.erase-goes-title')}>
        <p>{t('people.erase-goes')}</p>
      </Notice>
      {administers && (
        <Notice kind="danger" title={t('people.erase-administers-title')}>
          <p>{t('people.erase-administers')}</p>
        </Notice>
      )}
      <h2>{t('people.erase-stays-title')}</h2>
      <p>{t('people.erase-stays')}</p>
      <form method="post">
        {!isRecovered && (
          <Field id="proof" type="password" label={t('people.proof')} error={errorAt('proof')} autoComplete="current-password" isRequired />
        )}
        <Checkbox name="confirmed" label={t('people.erase-sure')} error={errorAt('confirmed')} />
        <Button kind="danger">{t('people.erase')}</Button>
      </form>
      <p>
        <LinkButton kind="quiet" href={`/${language}/cuenta`}>
          {t('people.erase-not')}
        </LinkButton>
      </p>
    </Page>
  );
}
