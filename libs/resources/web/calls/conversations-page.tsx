import { callsPath, conversationPath } from '#libs/resources/shared';
import { EmptyState, LinkButton, Meta, Notice, Page, useText, type ResultOf } from '#libs/ui/web';
import { CallSubject, CallWords } from './call-facts.tsx';
import type { MyConversationsQuery } from './calls.graphql.ts';
import styles from './calls.module.css';

interface Props {
  readonly conversations: ResultOf<typeof MyConversationsQuery>['myConversations'];
  /** What was just done. */
  readonly done?: string | undefined;
}

/** What somebody answered to calls, and what came back. What came to calls of hers stands in the studio. */
export function ConversationsPage({ conversations, done }: Props) {
  const { t, language, date } = useText();
  const own = conversations.filter(({ isOfCaller }) => !isOfCaller);
  return (
    <Page>
      <h1>{t('resources.talks-yours')}</h1>
      {done !== undefined && (
        <Notice kind="success">
          <p>{t(`resources.calls-done.${done}`)}</p>
        </Notice>
      )}
      <p>{t('resources.talks-what')}</p>
      {own.length === 0 && (
        <EmptyState
          title={t('resources.talks-none')}
          action={<LinkButton href={`/${language}${callsPath()}`}>{t('resources.calls')}</LinkButton>}
        >
          {t('resources.talks-none-what')}
        </EmptyState>
      )}
      <ul className={styles.list}>
        {own.map(({ id, call, lastOn, isClosed }) => (
          <li key={id}>
            <h2>
              <CallSubject resource={call.resource} />
            </h2>
            <CallWords of={call} />
            <Meta items={[t('resources.talk-last', { day: date(lastOn) }), isClosed && t('resources.talk-closed')]} />
            <p>
              <a href={`/${language}${conversationPath(id)}`}>{t('resources.talk-open')}</a>
            </p>
          </li>
        ))}
      </ul>
      {conversations.length > own.length && (
        <p>
          <a href={`/${language}/estudio/convocatorias`}>{t('resources.talks-studio')}</a>
        </p>
      )}
    </Page>
  );
}
