import { Button, Checkbox, ErrorSummary, Page, Textarea, useText } from '#libs/ui/web';

interface Props {
  /** What was typed and refused; kept, so that one word can be mended. */
  readonly typed?: string | undefined;
  readonly refusal?: string | undefined;
  /** Whether this browser has a path of its own, whose marks may come along. */
  readonly hasPath: boolean;
}

/** "Ya tengo palabras": brings a path back to this browser. */
export function RecoverPage({ typed, refusal, hasPath }: Props) {
  const { t } = useText();
  return (
    <Page>
      <ErrorSummary title={t('progress.could-not')} errors={[{ fieldId: 'words', message: refusal }]} />
      <h1>{t('progress.recover-title')}</h1>
      <form method="post">
        <Textarea
          id="words"
          label={t('progress.recover-words')}
          hint={t('progress.recover-hint')}
          value={typed}
          error={refusal}
          rows={3}
          isRequired
        />
        {hasPath && <Checkbox name="bring" label={t('progress.recover-bring')} />}
        <Button>{t('progress.recover')}</Button>
      </form>
      <p>{t('progress.recover-lost')}</p>
    </Page>
  );
}
