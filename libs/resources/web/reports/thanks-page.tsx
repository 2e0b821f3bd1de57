import { Page, useText } from '#libs/ui/web';

/** After a report: what happens with it, and nothing that nobody can promise. */
export function ThanksPage({ place }: { readonly place: string | null }) {
  const { t, language } = useText();
  return (
    <Page>
      <h1>{t('resources.thanks')}</h1>
      <p>{t('resources.thanks-what')}</p>
      <p>{t('resources.thanks-no-answer')}</p>
      {place !== null && (
        <p>
          <a href={`/${language}/${place}`}>{t('resources.thanks-back')}</a>
        </p>
      )}
    </Page>
  );
}
