import type { ReactNode } from 'react';
import { Button, EmptyState, Notice, Page, Section, useText, type ResultOf } from '#libs/ui/web';
import type { NoticesQuery } from './notices.graphql.ts';
import styles from './studio/studio.module.css';

type Found = ResultOf<typeof NoticesQuery>;

interface Props {
  readonly found: Found;
  /** What was just done here. */
  readonly done?: string | undefined;
  /** The address of a feed that was just made, shown this once. */
  readonly feed?: string | undefined;
  /** Where else something may wait for her. */
  readonly places?: ReactNode;
}

/** What she was told, day by day; no mail is ever sent. */
export function NoticesPage({ found: { myNotices, hasNoticeFeed }, done, feed, places }: Props) {
  const { t, date } = useText();
  const days = [...new Set(myNotices.map(({ day }) => day))];
  const unread = myNotices.filter(({ isRead }) => !isRead).length;
  return (
    <Page>
      <h1>{t('people.notices')}</h1>
      {done !== undefined && (
        <Notice kind="success">
          <p>{t(`people.notices-done.${done}`)}</p>
        </Notice>
      )}
      <p>{t('people.notices-what')}</p>
      {places}
      {myNotices.length === 0 && <EmptyState title={t('people.notices-none')}>{t('people.notices-none-what')}</EmptyState>}
      {unread > 0 && (
        <form method="post">
          <p>{t('people.notices-unread', { count: unread })}</p>
          <Button kind="plain" name="intent" value="read">
            {t('people.notices-read')}
          </Button>
        </form>
      )}
      {days.map((day) => (
        <Section key={day} title={date(day)}>
          <ul className={styles.acts}>
            {myNotices
              .filter((notice) => notice.day === day)
              .map(({ id, sentence, isRead }) => (
                <li key={id}>
                  {!isRead && <b>{t('people.notices-new')}</b>} {sentence}
                </li>
              ))}
          </ul>
        </Section>
      ))}
      <Feed hasFeed={hasNoticeFeed} feed={feed} />
    </Page>
  );
}

function Feed({ hasFeed, feed }: { readonly hasFeed: boolean; readonly feed: string | undefined }) {
  const { t } = useText();
  return (
    <Section title={t('people.feed')} id="lector">
      <div className={styles.form}>
        <p>{t('people.feed-what')}</p>
        {feed !== undefined && (
          <Notice kind="care" title={t('people.feed-once')}>
            <p>{t('people.feed-once-what')}</p>
            <p className={styles.link} translate="no">
              {feed}
            </p>
          </Notice>
        )}
        <p>{t(hasFeed ? 'people.feed-there' : 'people.feed-none')}</p>
        <form method="post" className={styles.actions}>
          <Button kind="quiet" name="intent" value="feed">
            {t(hasFeed ? 'people.feed-renew' : 'people.feed-make')}
          </Button>
          {hasFeed && (
            <Button kind="danger" name="intent" value="feed-closed">
              {t('people.feed-close')}
            </Button>
          )}
        </form>
      </div>
    </Section>
  );
}
