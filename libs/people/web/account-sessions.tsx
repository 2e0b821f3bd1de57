import { Button, Section, useText, type ResultOf } from '#libs/ui/web';
import type { AccountQuery } from './account.graphql.ts';
import styles from './accounts.module.css';

/** Somebody signed in, as her page asks for her. */
export type Me = NonNullable<ResultOf<typeof AccountQuery>['me']>;

/** The browsers that are in, each with the day of its last use and a way to end it. */
export function AccountSessions({ browsers }: { readonly browsers: Me['browsers'] }) {
  const { t } = useText();
  return (
    <Section title={t('people.sessions')}>
      <p>{t('people.sessions-what')}</p>
      <ul className={styles.list}>
        {browsers.map((browser) => (
          <Browser key={browser.id} browser={browser} />
        ))}
      </ul>
      {browsers.length > 1 && (
        <form method="post">
          <p>
            <Button kind="quiet" name="intent" value="end-others">
              {t('people.sessions-end-others')}
            </Button>
          </p>
        </form>
      )}
    </Section>
  );
}

function Browser({ browser: { id, isThis, mode, usedOn } }: { readonly browser: Me['browsers'][number] }) {
  const { t, date } = useText();
  const day = date(usedOn);
  return (
    <li>
      <span>
        {t(`people.device.of.${mode}`)} {t(isThis ? 'people.session-this' : 'people.session-used', { day })}
      </span>
      {!isThis && (
        <form method="post">
          <input type="hidden" name="item" value={id} />
          <Button kind="quiet" name="intent" value="end">
            {t('people.session-end')}
          </Button>
        </form>
      )}
    </li>
  );
}
