import { conversationPath } from '#libs/resources/shared';
import { Breadcrumbs, Button, ErrorSummary, Notice, Page, useText } from '#libs/ui/web';
import type { RefusedWords } from './call-acts.ts';
import { CallSubject, CallWords } from './call-facts.tsx';
import styles from './calls.module.css';
import { endingsOf } from './endings.ts';
import { MessageList, type SeenConversation } from './message-list.tsx';
import { WordsFields } from './words-form.tsx';

interface Props {
  readonly conversation: SeenConversation;
  /** The place before which its messages are shown; null for the last. */
  readonly before: number | null;
  readonly done?: string | undefined;
  readonly came?: RefusedWords | undefined;
}

/** One conversation about a call, with a form to write in it and three ways to end it. */
export function ConversationPage({ conversation, before, done, came }: Props) {
  const { t, language } = useText();
  const { id, call, isClosed, isBlocked } = conversation;
  return (
    <Page>
      <ErrorSummary
        title={t('resources.talk-not-done')}
        errors={came ? [{ fieldId: isClosed ? 'fin' : 'text', message: came.refused }] : []}
      />
      <Breadcrumbs
        label={t('resources.trail')}
        items={[{ label: t('resources.talks-yours'), href: `/${language}${conversationPath()}` }]}
      />
      <h1>{t('resources.talk')}</h1>
      {done !== undefined && (
        <Notice kind="success">
          <p>{t(`resources.calls-done.${done}`)}</p>
        </Notice>
      )}
      <p>
        <CallSubject resource={call.resource} />
      </p>
      <CallWords of={call} />
      <MessageList conversation={conversation} href={`/${language}${conversationPath(id)}`} before={before} />
      {isClosed ? (
        <p>{t(isBlocked ? 'resources.talk-is-blocked' : 'resources.talk-is-closed')}</p>
      ) : (
        <form method="post" className={styles.form}>
          <input type="hidden" name="intent" value="message-sent" />
          <input type="hidden" name="id" value={id} />
          <WordsFields
            id="text"
            label={t('resources.calls-field.text')}
            button={t('resources.talk-send')}
            typed={came?.text}
            isNamed={came?.isNamed}
            error={came?.refused}
          />
        </form>
      )}
      <section id="fin">
        <h2>{t('resources.talk-end')}</h2>
        {endingsOf(conversation).map(({ ending, what }) => (
          <details key={ending}>
            <summary>{t(`resources.${ending}-do`)}</summary>
            <form method="post" className={styles.form}>
              <p>{t(what)}</p>
              <input type="hidden" name="intent" value={ending} />
              <input type="hidden" name="id" value={id} />
              <Button kind="danger">{t(`resources.${ending}-sure`)}</Button>
            </form>
          </details>
        ))}
      </section>
    </Page>
  );
}
