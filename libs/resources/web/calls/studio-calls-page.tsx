import { useQuery } from '@apollo/client/react';
import { AskTwice, useStudio } from '#libs/people/web';
import { resourcePath } from '#libs/resources/shared';
import { EmptyState, Meta, Section, useText, type ResultOf, type VariablesOf } from '#libs/ui/web';
import { SoughtHands } from './call-facts.tsx';
import { StudioCallsQuery } from './calls.graphql.ts';
import styles from './calls.module.css';
import { OpenCallForm } from './open-call-form.tsx';

type Found = ResultOf<typeof StudioCallsQuery>;
type Kept = Found['keptCalls'][number];

/** The calls that somebody looks after, with what came in, and a form to open one. */
export function StudioCallsPage({ variables }: { readonly variables: VariablesOf<typeof StudioCallsQuery> }) {
  const { t } = useText();
  const { may } = useStudio();
  const { data } = useQuery(StudioCallsQuery, { variables });
  const { keptCalls = [], myConversations = [], callableResources = [] } = data ?? {};
  const [read, others] = [keptCalls.filter((call) => call.viewerReadsAnswers), keptCalls.filter((call) => !call.viewerReadsAnswers)];
  const canOpen = may('write:resources') && callableResources.length > 0;
  return (
    <>
      <h1>{t('people.studio-place.convocatorias')}</h1>
      <p>{t('resources.calls-studio-what')}</p>
      {read.length === 0 && <EmptyState title={t('resources.calls-yours-none')}>{t('resources.calls-yours-none-what')}</EmptyState>}
      <ul className={styles.list}>
        {read.map((call) => (
          <KeptCall
            key={call.id}
            call={call}
            conversations={myConversations.filter((talk) => talk.isOfCaller && talk.call.id === call.id)}
          />
        ))}
      </ul>
      {canOpen && (
        <Section title={t('resources.call-open')} id="abrir">
          <OpenCallForm resources={callableResources} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t('resources.calls-of-groups')}>
          <p>{t('resources.calls-of-groups-what')}</p>
          <ul className={styles.list}>
            {others.map((call) => (
              <KeptCall key={call.id} call={call} conversations={null} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

interface KeptProps {
  readonly call: Kept;
  /** Null where she does not read them. */
  readonly conversations: Found['myConversations'] | null;
}

function KeptCall({ call, conversations }: KeptProps) {
  const { t, language, date } = useText();
  const { id, title, slug, state, roles, languages, seeking, until, isOpen, isOfHouse } = call;
  return (
    <li>
      <h2>{state === 'PUBLISHED' ? <a href={`/${language}${resourcePath(slug)}`}>{title}</a> : title}</h2>
      <SoughtHands roles={roles} languages={languages} seeking={seeking} />
      <Meta
        items={[
          isOfHouse && t('resources.call-of-house'),
          isOpen ? until && t('resources.call-until', { day: date(until) }) : <b key="over">{t('resources.call-over')}</b>,
        ]}
      />
      {conversations?.length === 0 && <p>{t('resources.call-no-answers')}</p>}
      {conversations && conversations.length > 0 && (
        <ul>
          {conversations.map((talk, index) => (
            <li key={talk.id}>
              <a href={`/${language}/estudio/convocatorias/${talk.id}`}>{t('resources.talk-number', { number: index + 1 })}</a>{' '}
              {t('resources.talk-last', { day: date(talk.lastOn) })} {talk.isClosed && t('resources.talk-closed')}
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <AskTwice
          intent="call-closed"
          item={id}
          sends={{ id }}
          label={t('resources.call-close')}
          what={t('resources.call-close-what')}
          sure={t('resources.call-close-sure')}
        />
      )}
    </li>
  );
}
