import { callLimits, callPath, callsPath, conversationPath } from '#libs/resources/shared';
import { Breadcrumbs, ErrorSummary, LinkButton, Page, Prose, useText, type ResultOf } from '#libs/ui/web';
import type { RefusedWords } from './call-acts.ts';
import { CallSubject, CallWords } from './call-facts.tsx';
import type { CallToAnswerQuery } from './calls.graphql.ts';
import styles from './calls.module.css';
import { WordsFields } from './words-form.tsx';

type Found = ResultOf<typeof CallToAnswerQuery>;

interface Props {
  readonly call: NonNullable<Found['call']>;
  readonly isSignedIn: boolean;
  readonly came?: RefusedWords | undefined;
}

/** A call, and the form that answers it for whoever is signed in. */
export function AnswerCallPage({ call, isSignedIn, came }: Props) {
  const { t, language } = useText();
  return (
    <Page>
      <ErrorSummary title={t('resources.talk-not-sent')} errors={came ? [{ fieldId: 'text', message: came.refused }] : []} />
      <Breadcrumbs label={t('resources.trail')} items={[{ label: t('resources.calls'), href: `/${language}${callsPath()}` }]} />
      <h1>{t('resources.call-answer-title')}</h1>
      <p>
        <CallSubject resource={call.resource} />
      </p>
      <CallWords of={call} />
      <Prose>
        <h2>{t('resources.call-how')}</h2>
        <ul>
          <li>{t('resources.call-how-unnamed')}</li>
          <li>{t(call.isOfHouse ? 'resources.call-how-house' : 'resources.call-how-read')}</li>
          <li>{t('resources.call-how-ends', { days: callLimits.days })}</li>
          <li>{t('resources.call-how-careful')}</li>
        </ul>
      </Prose>
      {isSignedIn ? (
        <form method="post" className={styles.form}>
          <WordsFields
            id="text"
            label={t('resources.call-your-answer')}
            button={t('resources.call-send')}
            typed={came?.text}
            isNamed={came?.isNamed}
            error={came?.refused}
          />
          <p>
            <a href={`/${language}${conversationPath()}`}>{t('resources.talks-yours')}</a>
          </p>
        </form>
      ) : (
        <div className={styles.form}>
          <p>{t('resources.call-sign-in-what')}</p>
          <p>
            <LinkButton href={`/${language}/entrar?vuelta=/${language}${callPath(call.id)}`}>{t('resources.call-sign-in')}</LinkButton>
          </p>
        </div>
      )}
    </Page>
  );
}
