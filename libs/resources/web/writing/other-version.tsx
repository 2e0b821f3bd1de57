import type { Typed } from '#libs/people/web';
import { Notice, Textarea, useText } from '#libs/ui/web';

interface Props {
  readonly mine: Typed;
  readonly other: Typed;
}

/** The draft as another window saved it, beside the form that still holds hers. */
export function OtherVersion({ mine, other }: Props) {
  const { t, language, date } = useText();
  const isSame = other['source'] === mine['source'];
  return (
    <Notice kind="danger" title={t('resources.write-elsewhere')}>
      <p>{t('resources.write-elsewhere-what', { day: date(other['savedOn'] ?? '') })}</p>
      <p>
        <strong>{other['title']}</strong>
      </p>
      {isSame ? (
        <p>{t('resources.write-elsewhere-same')}</p>
      ) : (
        <Textarea id="other-source" name="" label={t('resources.write-elsewhere-text')} value={other['source']} rows={8} isReadOnly />
      )}
      <p>
        <a href={`/${language}/estudio/biblioteca/borradores/${mine['id'] ?? ''}`}>{t('resources.write-elsewhere-keep')}</a>
      </p>
    </Notice>
  );
}
