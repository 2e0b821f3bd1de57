import { useQuery } from '@apollo/client/react';
import { ActForm, AskTwice, useTyped } from '#libs/people/web';
import { resourcePath } from '#libs/resources/shared';
import { Breadcrumbs, Section, Text, useText, type VariablesOf } from '#libs/ui/web';
import { SoughtHands } from './call-facts.tsx';
import { StudioConversationQuery } from './calls.graphql.ts';
import { endingsOf } from './endings.ts';
import { MessageList } from './message-list.tsx';
import { WordsFields } from './words-form.tsx';

/** One conversation as whoever calls sees it. */
export function StudioConversationPage({ variables }: { readonly variables: VariablesOf<typeof StudioConversationQuery> }) {
  const { t, language } = useText();
  const { data } = useQuery(StudioConversationQuery, { variables });
  const typed = useTyped('message-sent');
  const conversation = data?.conversation;
  const trail = (
    <Breadcrumbs
      label={t('resources.trail')}
      items={[{ label: t('people.studio-place.convocatorias'), href: `/${language}/estudio/convocatorias` }]}
    />
  );
  if (!conversation) return trail;
  const { id, call, isOfCaller, isClosed, isBlocked } = conversation;
  return (
    <>
      {trail}
      <h1>{t('resources.talk')}</h1>
      <p>
        {call.resource ? (
          <a href={`/${language}${resourcePath(call.resource.slug)}`}>
            <Text of={{ text: call.resource.title, language: call.resource.language }} />
          </a>
        ) : (
          t('resources.call-unpublished')
        )}
      </p>
      <SoughtHands {...call} />
      <MessageList conversation={conversation} href={`/${language}/estudio/convocatorias/${id}`} before={variables.before ?? null} />
      {isClosed ? (
        <p>{t(isBlocked ? 'resources.talk-is-blocked' : 'resources.talk-is-closed')}</p>
      ) : (
        <ActForm intent="message-sent" sends={{ id }}>
          <WordsFields
            id="text"
            label={t('resources.calls-field.text')}
            button={t('resources.talk-send')}
            typed={typed['text']}
            isNamed={Boolean(typed['named'])}
            canBeNamed={!(call.isOfHouse && isOfCaller)}
          />
        </ActForm>
      )}
      <Section title={t('resources.talk-end')}>
        {endingsOf(conversation).map(({ ending, what }) => (
          <AskTwice
            key={ending}
            intent={ending}
            sends={{ id }}
            label={t(`resources.${ending}-do`)}
            what={t(what)}
            sure={t(`resources.${ending}-sure`)}
          />
        ))}
      </Section>
    </>
  );
}
