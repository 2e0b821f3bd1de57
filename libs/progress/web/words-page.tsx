import { LinkButton, Notice, Page, PrintButton, useText, WordsCard } from '#libs/ui/web';
import { AnswerResult, type Answered } from './answer-result.tsx';

interface Props {
  readonly words: readonly string[];
  /** What the answer was worth that began the path, if one did. */
  readonly answered?: Answered | null;
  /** Whether they take the place of others, which open nothing any more. */
  readonly isRenewed?: boolean;
  /** Whether they open an account too. */
  readonly isOfAccount?: boolean;
  /** Where she was. */
  readonly next: string;
}

/** The recovery words, once. Nobody can show them again, so the page says what to do with them before anything else. */
export function WordsPage({ words, answered, isRenewed = false, isOfAccount = false, next }: Props) {
  const { t } = useText();
  return (
    <Page>
      <h1>{t('progress.words-title')}</h1>
      <Notice kind="success">
        <p>{t(isRenewed ? 'progress.words-renewed' : isOfAccount ? 'progress.words-account-saved' : 'progress.words-saved')}</p>
      </Notice>
      {answered && <AnswerResult answered={answered} />}
      <WordsCard title={t('progress.words-card')} words={words}>
        <p>{t('progress.words-what')}</p>
      </WordsCard>
      <Notice kind="care" title={t('progress.words-care-title')}>
        <p>{t('progress.words-care')}</p>
        {isOfAccount && <p>{t('progress.words-account')}</p>}
      </Notice>
      <p>
        <PrintButton>{t('progress.words-print')}</PrintButton>
      </p>
      <p>
        <LinkButton href={next}>{t('progress.words-next')}</LinkButton>
      </p>
    </Page>
  );
}
