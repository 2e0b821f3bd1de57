import type { Typed } from '#libs/people/web';
import { contentLimits, inSchema, licences, minutesRange, resourceKinds, resourceLevels, resourceTopics } from '#libs/resources/shared';
import { Checkbox, Field, Select, Textarea, useText } from '#libs/ui/web';
import { topicPrefix } from './typed-content.ts';
import styles from './writing.module.css';

/** Languages that the network writes in, by their tags; a text in another one keeps its own. Their names are ours: browsers and servers do not know the same ones. */
const written = ['es', 'pt', 'en', 'ay', 'gn', 'qu', 'nah', 'yua', 'quc', 'mam', 'tzh', 'tzo', 'arn', 'fr'];

/** What the fields of a form hold, and what is wrong with each. */
export interface FieldsProps {
  readonly values: Typed;
  readonly faults: Readonly<Record<string, string>>;
  readonly groups: readonly { readonly id: string; readonly title: { readonly text: string } }[];
}

/** What a text is called and what it is good for. */
export function HeadFields({ values, faults }: Omit<FieldsProps, 'groups'>) {
  const { t } = useText();
  return (
    <>
      <Field
        id="title"
        label={t('resources.write.title')}
        hint={t('resources.write-hint.title', contentLimits.title)}
        value={values['title']}
        most={contentLimits.title.most}
        error={faults['title']}
      />
      <Textarea
        id="summary"
        label={t('resources.write.summary')}
        hint={t('resources.write-hint.summary', contentLimits.summary)}
        value={values['summary']}
        rows={3}
        most={contentLimits.summary.most}
        error={faults['summary']}
      />
    </>
  );
}

/** What somebody says about her text. */
export function FactFields({ values, faults, groups }: FieldsProps) {
  const { t, language: ofPage } = useText();
  const languages = [...new Set([...written, values['language'] ?? ofPage])];
  return (
    <>
      <div className={styles.pair}>
        <Select
          id="kind"
          label={t('resources.write.kind')}
          value={values['kind']}
          options={resourceKinds.map(inSchema).map((kind) => ({ value: kind, label: t(`resources.kind.${kind}`) }))}
        />
        <Select
          id="language"
          label={t('resources.write.language')}
          value={values['language']}
          options={languages.map((tag) => ({ value: tag, label: written.includes(tag) ? t(`resources.language.${tag}`) : tag }))}
          error={faults['language']}
        />
      </div>
      <Topics values={values} error={faults['topics']} />
      <div className={styles.pair}>
        <Select
          id="level"
          label={t('resources.write.level')}
          value={values['level']}
          options={resourceLevels.map(inSchema).map((level) => ({ value: level, label: t(`resources.level.${level}`) }))}
        />
        <Field
          id="minutes"
          type="number"
          label={t('resources.write.minutes')}
          hint={t('resources.write-hint.minutes', minutesRange)}
          value={values['minutes']}
          error={faults['minutes']}
        />
      </div>
      <Field
        id="reviewBy"
        type="date"
        label={t('resources.write.reviewBy')}
        hint={t('resources.write-hint.reviewBy')}
        value={values['reviewBy']}
        error={faults['reviewBy']}
      />
      <Select
        id="licence"
        label={t('resources.write.licence')}
        hint={t('resources.write-hint.licence')}
        value={values['licence']}
        options={licences.map(inSchema).map((licence) => ({ value: licence, label: t(`resources.licence.${licence}`) }))}
        error={faults['licence']}
      />
      <Select
        id="group"
        label={t('resources.write.group')}
        hint={t('resources.write-hint.group')}
        value={values['group']}
        options={groups.map(({ id, title }) => ({ value: id, label: title.text }))}
      />
      <Checkbox name="isComposed" label={t('resources.write.isComposed')} isChecked={values['isComposed'] !== undefined} />
      <Checkbox name="isSigned" label={t('resources.write.isSigned')} isChecked={values['isSigned'] !== undefined} />
    </>
  );
}

function Topics({ values, error }: { readonly values: Typed; readonly error: string | undefined }) {
  const { t } = useText();
  return (
    <fieldset
      className={styles.topics}
      id="topics"
      tabIndex={-1}
      aria-describedby={error === undefined ? 'topics-pista' : 'topics-pista topics-error'}
    >
      <legend>{t('resources.write.topics')}</legend>
      <p id="topics-pista">{t('resources.write-hint.topics')}</p>
      {error !== undefined && (
        <p id="topics-error" className={styles.error}>
          {error}
        </p>
      )}
      <div>
        {resourceTopics.map(inSchema).map((topic) => (
          <Checkbox
            key={topic}
            name={topicPrefix + topic}
            label={t(`resources.topic.${topic}`)}
            isChecked={values[topicPrefix + topic] !== undefined}
          />
        ))}
      </div>
    </fieldset>
  );
}
