import { Meta, useText, type ResultOf } from '#libs/ui/web';
import type { StoryLedgerQuery } from './consents.graphql.ts';
import styles from './consents.module.css';

type Ledger = NonNullable<ResultOf<typeof StoryLedgerQuery>['storyLedger']>;

/** To what somebody said yes, without saying who. */
export function ConsentLedger({ consents }: Pick<Ledger, 'consents'>) {
  const { t } = useText();
  if (consents.length === 0) return <p>{t('resources.ledger-none')}</p>;
  return (
    <ul className={styles.list}>
      {consents.map((consent) => (
        <Consent key={consent.id} {...consent} />
      ))}
    </ul>
  );
}

function Consent({ uses, until, way, givenOn, recordedOn, isInForce }: Ledger['consents'][number]) {
  const { t, date } = useText();
  const named = uses.map((use) => t(`resources.consent-use.${use}`)).join(', ');
  const term = until === null ? t('resources.ledger-open') : t('resources.ledger-until', { day: date(until) });
  return (
    <li>
      <h2>{t('resources.ledger-someone', { uses: named })}</h2>
      <Meta
        items={[
          isInForce ? term : t('resources.ledger-over'),
          t(`resources.consent-way.${way}`),
          t('resources.ledger-given', { day: date(givenOn) }),
          t('resources.ledger-recorded', { day: date(recordedOn) }),
        ]}
      />
    </li>
  );
}
