import { ActForm, useTyped } from '#libs/people/web';
import { questionLimits, resourceTopics } from '#libs/resources/shared';
import { Button, Field, Section, Select, Textarea, useText } from '#libs/ui/web';
import type { OpenQuestion } from './studio-question-page.tsx';

interface Props {
  readonly question: OpenQuestion;
}

/** Publishes an answer with its question, in words that name nobody. */
export function PublishForm({ question: { id, revision, question, details, topic } }: Props) {
  const { t } = useText();
  const typed = useTyped('question-published');
  return (
    <Section title={t('resources.question-publish')}>
      <p>{t('resources.question-publish-what')}</p>
      <ActForm intent="question-published" sends={{ id, revision: String(revision) }}>
        <Field
          id="question"
          label={t('resources.question-field.question')}
          value={typed['question'] ?? question}
          most={questionLimits.question}
          isRequired
        />
        <Textarea
          id="details"
          label={t('resources.question-field.details')}
          value={typed['details'] ?? details}
          most={questionLimits.details}
        />
        <Select
          id="topic"
          label={t('resources.ask-topic')}
          value={typed['topic'] ?? topic}
          options={resourceTopics.map((each) => ({ value: each.toUpperCase(), label: t(`resources.topic.${each.toUpperCase()}`) }))}
        />
        <Button>{t('resources.question-publish')}</Button>
      </ActForm>
    </Section>
  );
}

/** Sends an answer back with what should be otherwise. */
export function ReturnForm({ question: { id, revision } }: Props) {
  const { t } = useText();
  return (
    <Section title={t('resources.answer-return')}>
      <ActForm intent="answer-returned" sends={{ id, revision: String(revision) }}>
        <Textarea
          id="wish"
          label={t('resources.question-field.wish')}
          value={useTyped('answer-returned')['wish']}
          most={questionLimits.remark}
          isRequired
        />
        <Button kind="plain">{t('resources.answer-return')}</Button>
      </ActForm>
    </Section>
  );
}

/** Closes a question that nobody can answer here. */
export function CloseForm({ question: { id } }: Props) {
  const { t } = useText();
  return (
    <Section title={t('resources.question-close')}>
      <p>{t('resources.question-close-what')}</p>
      <ActForm intent="question-closed" sends={{ id }}>
        <Textarea
          id="reason"
          label={t('resources.question-field.reason')}
          value={useTyped('question-closed')['reason']}
          most={questionLimits.remark}
          isRequired
        />
        <Button kind="danger">{t('resources.question-close')}</Button>
      </ActForm>
    </Section>
  );
}
