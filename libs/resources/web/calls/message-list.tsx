import { useText, type ResultOf } from '#libs/ui/web';
import type { ConversationQuery } from './calls.graphql.ts';
import styles from './calls.module.css';

/** A conversation as its page asks for it. */
export type SeenConversation = NonNullable<ResultOf<typeof ConversationQuery>['conversation']>;

type Said = Pick<SeenConversation, 'messages' | 'isOfCaller'> & { readonly call: Pick<SeenConversation['call'], 'isOfHouse'> };

/** The messages of a conversation, the first first; whose each is, only as far as its writer says. */
export function MessageList({ conversation: { messages, call, isOfCaller } }: { readonly conversation: Said }) {
  const { t, date } = useText();
  const other = call.isOfHouse && !isOfCaller ? t('resources.talk-house') : t('resources.talk-somebody');
  return (
    <ol className={styles.messages}>
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
  );
}
