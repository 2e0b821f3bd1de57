import { Fragment } from 'react';
import { contributionPath } from '#libs/resources/shared';
import { nameOfLanguage } from '#libs/ui/shared';
import { Section, useText } from '#libs/ui/web';
import { ComparedWords, Comparison } from './comparison.tsx';
import type { StudioContribution } from './contribution-page.tsx';
import styles from './review.module.css';

type Compared = NonNullable<StudioContribution['before']>;

/** Two versions of a contribution: what its author says of it, and its text. */
export function VersionsCompared({ contribution: { slug, before, after } }: { readonly contribution: StudioContribution }) {
  const { t, language } = useText();
  const back = (
    <p>
      <a href={`/${language}${contributionPath(slug)}`} className={styles.back}>
        {t('resources.compare-back')}
      </a>
    </p>
  );
  if (!before || !after)
    return (
      <Section title={t('resources.compare')}>
        <p>{t('resources.compare-none')}</p>
        {back}
      </Section>
    );
  const title = t('resources.compare-versions', { before: before.number, after: after.number });
  return (
    <Section title={title}>
      {back}
      <ComparedFacts before={before.content} after={after.content} />
      <Comparison before={before.content.source} after={after.content.source} language={after.content.language} label={title} />
    </Section>
  );
}

/** What its author says of it, where that is not the same in both. */
function ComparedFacts({ before, after }: { readonly before: Compared['content']; readonly after: Compared['content'] }) {
  const { t } = useText();
  const say = useFacts();
  const [one, other] = [say(before), say(after)];
  const changed = Object.keys(one).filter((name) => one[name] !== other[name]);
  if (changed.length === 0) return <p>{t('resources.compare-facts-same')}</p>;
  return (
    <dl className={styles.facts}>
      {changed.map((name) => (
        <Fragment key={name}>
          <dt>{t(`resources.fact.${name}`)}</dt>
          <dd>
            <ComparedWords before={one[name] ?? ''} after={other[name] ?? ''} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** Says the facts of a version in words, each by the name that its label has. */
function useFacts() {
  const { t, language, date, minutes } = useText();
  return (content: Compared['content']): Readonly<Record<string, string>> => ({
    title: content.title,
    summary: content.summary,
    kind: t(`resources.kind.${content.kind}`),
    language: nameOfLanguage(content.language, language),
    licence: t(`resources.licence.${content.licence}`),
    topics: content.topics.map((topic) => t(`resources.topic.${topic}`)).join(', '),
    level: t(`resources.level.${content.level}`),
    minutes: minutes(content.minutes),
    'review-by': content.reviewBy ? date(content.reviewBy) : t('resources.fact.review-never'),
    signature: t(content.isSigned ? 'resources.fact.signed-group' : 'resources.fact.unsigned'),
    changes: content.changes,
  });
}
