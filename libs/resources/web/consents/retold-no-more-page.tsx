import { resourcePath } from '#libs/resources/shared';
import { Page, useText } from '#libs/ui/web';

/** What stands at the address of a story that was taken back by whoever told it. */
export function RetoldNoMorePage() {
  const { t, language } = useText();
  return (
    <Page>
      <h1>{t('resources.retold-no-more')}</h1>
      <p>{t('resources.retold-no-more-what')}</p>
      <p>
        <a href={`/${language}${resourcePath('')}`}>{t('resources.retold-no-more-library')}</a>
      </p>
    </Page>
  );
}
