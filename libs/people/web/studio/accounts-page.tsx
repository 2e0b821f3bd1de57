import { useQuery } from '@apollo/client/react';
import { EmptyState, useText } from '#libs/ui/web';
import { AskTwice } from './ask-twice.tsx';
import { StudioAccountsQuery } from './studio.graphql.ts';
import styles from './studio.module.css';

/** The accounts whose roles are taken from them for now. There is no list of all people. */
export function AccountsPage() {
  const { t } = useText();
  const { data } = useQuery(StudioAccountsQuery);
  const accounts = data?.suspendedAccounts ?? [];
  return (
    <>
      <h1>{t('people.studio-place.cuentas')}</h1>
      <p>{t('people.accounts-what')}</p>
      {accounts.length === 0 && <EmptyState title={t('people.accounts-none')}>{t('people.accounts-none-what')}</EmptyState>}
      <ul className={styles.list}>
        {accounts.map(({ id, pseudonym }) => (
          <li key={id}>
            <h2 translate="no">{pseudonym}</h2>
            <AskTwice
              intent="account-restored"
              item={id}
              sends={{ id }}
              label={t('people.restore', { pseudonym })}
              what={t('people.restore-what')}
              sure={t('people.restore-sure')}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
