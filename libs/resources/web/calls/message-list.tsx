import { useText, type ResultOf } from '#libs/ui/web';
import type { ConversationQuery } from './calls.graphql.ts';
import styles from './calls.module.css';

/** A conversation as its page asks for it. */
export type SeenConversation = NonNullable<ResultOf<typeof ConversationQuery>['conversation']>;

type Said = Pick<SeenConversation, 'messages' | 'isOfCaller'> & { readonly call: Pick<SeenConversation['call'], 'isOfHouse'> };

interface Props {
  readonly conversation: Said;
  /** The address of the page on which it stands. */
  readonly href: string;
  /** The place before which these stand; null where they are the last. */
  readonly before: number | null;
}

/** A part of the messages of a conversation, the first first; whose each is, only as far as its writer says. */
export function MessageList({ conversation: { messages, call, isOfCaller }, href, before }: Props) {
  const { t, date } = useText();
  const other = call.isOfHouse && !isOfCaller ? t('resources.talk-house') : t('resources.talk-somebody');
  const first = messages[0]?.place ?? 1;
  return (
    <>
      {first > 1 && (
        <p>
          <a href={`${href}?before=${first}`}>{t('resources.talk-older')}</a>
        </p>
      )}
      <ol className={styles.messages} start={first}>
        {messages.map(({ place, isOwn, name, text, madeOn }) => (
          <li key={place} className={isOwn ? styles.own : undefined}>
            <p>
              <b translate={name === null ? undefined : 'no'}>{isOwn ? t('resources.talk-you') : (name ?? other)}</b>{' '}
              {isOwn && name !== null && t('resources.talk-you-named', { name })} {date(madeOn)}
            </p>
            <p className={styles.said}>{text}</p>
          </li>
        ))}
      </ol>
      {before !== null && (
        <p>
          <a href={href}>{t('resources.talk-newest')}</a>
        </p>
      )}
    </>
  );
}
