import { LinkButton, Notice, Page, PrintButton, useText, WordsCard } from '#libs/ui/web';

interface Props {
  readonly codes: readonly string[];
  /** What was just done, if anything besides the codes. */
  readonly done?: string | undefined;
}

/** Codes for paper, once: nobody can show them again. */
export function CodesPage({ codes, done }: Props) {
  const { t, language } = useText();
  return (
    <Page>
      <h1>{t('people.codes')}</h1>
      {done && (
        <Notice kind="success">
          <p>{t(`people.done.${done}`)}</p>
        </Notice>
      )}
      <WordsCard title={t('people.codes-card')} words={codes}>
        <p>{t('people.codes-what')}</p>
      </WordsCard>
      <Notice kind="care" title={t('people.codes-care-title')}>
        <p>{t('people.codes-care')}</p>
      </Notice>
      <p>
        <PrintButton>{t('people.codes-print')}</PrintButton>
      </p>
      <p>
        <LinkButton href={`/${language}/cuenta`}>{t('people.codes-next')}</LinkButton>
      </p>
    </Page>
  );
}
