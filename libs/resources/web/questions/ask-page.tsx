import { languages } from '#libs/kernel/shared';
import { questionDays, questionLimits, resourceTopics } from '#libs/resources/shared';
import { nameOfLanguage } from '#libs/ui/shared';
import { Button, ErrorSummary, Field, LinkButton, Notice, Page, Section, Select, Text, Textarea, useText, type Said } from '#libs/ui/web';
import styles from './questions.module.css';

/** What somebody typed, by the names of the fields. */
export interface TypedQuestion {
  readonly question: string;
  readonly details: string;
  readonly topic: string;
  readonly language: string;
  readonly about: string;
}

interface Props {
  /** Whether somebody is signed in; the others are told why they must be. */
  readonly isIn: boolean;
  readonly signInHref: string;
  /** The text that it is about: its address and its title. */
  readonly about: { readonly place: string; readonly title: Said } | null;
  readonly typed?: TypedQuestion | undefined;
  /** What is wrong, and at which field. */
  readonly fault?: { readonly field: string; readonly message: string } | undefined;
  /** She was signed in when she began to write, and is not any more. */
  readonly isOut?: boolean | undefined;
}

/** Where somebody asks those who know; first of all it says what is kept of that. */
export function AskPage({ isIn, signInHref, about, typed, fault, isOut = false }: Props) {
  const { t } = useText();
  return (
    <Page>
      <ErrorSummary
        title={t('resources.ask-could-not')}
        errors={fault === undefined ? [] : [{ fieldId: fault.field, message: fault.message }]}
      />
      <h1>{t('resources.ask')}</h1>
      <p>{t('resources.ask-what')}</p>
      {about && (
        <p>
          {t('resources.question-about')} <Text of={about.title} />
        </p>
      )}
      <Kept />
      {isOut && (
        <Notice kind="danger">
          <p>{t('resources.ask-out')}</p>
          <p>
            <a href={signInHref} target="_blank" rel="noreferrer">
              {t('resources.ask-sign-in-again')}
            </a>
          </p>
        </Notice>
      )}
      {isIn || isOut ? (
        <AskForm about={about?.place ?? ''} typed={typed} fault={fault} />
      ) : (
        <Section title={t('resources.ask-account')}>
          <p>{t('resources.ask-account-what')}</p>
          <LinkButton href={signInHref}>{t('resources.ask-sign-in')}</LinkButton>
        </Section>
      )}
    </Page>
  );
}

function Kept() {
  const { t } = useText();
  return (
    <Section title={t('resources.ask-kept')}>
      <ul className={styles.kept}>
        <li>{t('resources.ask-kept-closed')}</li>
        <li>{t('resources.ask-kept-who')}</li>
        <li>{t('resources.ask-kept-gone', questionDays)}</li>
        <li>{t('resources.ask-kept-names')}</li>
      </ul>
    </Section>
  );
}

function AskForm({ about, typed, fault }: Pick<Props, 'typed' | 'fault'> & { readonly about: string }) {
  const { t, language } = useText();
  const errorOf = (field: string) => (fault?.field === field ? fault.message : undefined);
  const topics = resourceTopics.map((topic) => ({ value: topic, label: t(`resources.topic.${topic.toUpperCase()}`) }));
  return (
    <form method="post" className={styles.form}>
      <input type="hidden" name="about" value={typed?.about ?? about} />
      <Field
        id="question"
        label={t('resources.ask-question')}
        hint={t('resources.ask-question-hint', { most: questionLimits.question })}
        value={typed?.question}
        error={errorOf('question')}
        most={questionLimits.question}
        isRequired
      />
      <Textarea
        id="details"
        label={t('resources.ask-details')}
        hint={t('resources.ask-details-hint', { most: questionLimits.details })}
        value={typed?.details}
        error={errorOf('details')}
        most={questionLimits.details}
      />
      <Select
        id="topic"
        label={t('resources.ask-topic')}
        value={typed?.topic ?? ''}
        error={errorOf('topic')}
        options={[{ value: '', label: t('resources.choose') }, ...topics]}
        isRequired
      />
      <Select
        id="language"
        label={t('resources.ask-language')}
        value={typed?.language ?? language}
        options={languages.map((each) => ({ value: each, label: nameOfLanguage(each, language) }))}
      />
      <Button>{t('resources.ask-send')}</Button>
    </form>
  );
}
