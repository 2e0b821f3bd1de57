import { withdrawalPath } from '#libs/resources/shared';
import { drawQr } from '#libs/ui/shared';
import { Notice, PrintButton, QrCode, useText, WordsCard } from '#libs/ui/web';

interface Props {
  readonly words: readonly string[];
  /** Where the school is. */
  readonly origin: string;
}

/** The card for whoever told a story. The drawing holds the address alone: words in an address would stay in histories. */
export function TellersCard({ words, origin }: Props) {
  const { t, language } = useText();
  const address = `${origin}/${language}${withdrawalPath}`;
  return (
    <>
      <Notice kind="care">
        <p>{t('resources.ledger-card-once')}</p>
      </Notice>
      <WordsCard title={t('resources.ledger-card')} words={words}>
        <p>{t('resources.ledger-card-what')}</p>
        <QrCode drawing={drawQr(address)} label={t('resources.ledger-card-drawing')}>
          <p>{t('resources.ledger-card-where')}</p>
          <p translate="no">
            <b>{address}</b>
          </p>
        </QrCode>
      </WordsCard>
      <PrintButton>{t('resources.ledger-card-print')}</PrintButton>
    </>
  );
}
