import { AskTwice } from '#libs/people/web';
import { contributionPath, resourcePath } from '#libs/resources/shared';
import { Section, Text, useText } from '#libs/ui/web';
import { Comparison } from './comparison.tsx';
import type { ReadVersion, StudioContribution } from './contribution-page.tsx';
import { NumberedLines } from './contribution-source.tsx';
import styles from './review.module.css';

interface Props {
  readonly contribution: StudioContribution;
  readonly read: ReadVersion;
}

/** Three texts beside each other: the original as it was, as it is, and what was made of it. */
export function WorkCompared({ contribution, read }: Props) {
  const { t, language } = useText();
  const { work, slug } = contribution;
  const back = (
    <p>
      <a href={`/${language}${contributionPath(slug)}`} className={styles.back}>
        {t('resources.compare-back')}
      </a>
    </p>
  );
  if (!work?.now)
    return (
      <Section title={t('resources.work-then-now')}>
        <p>{t('resources.work-none')}</p>
        {back}
      </Section>
    );
  const { then, now } = work;
  const mine = read.content;
  return (
    <Section title={t('resources.work-then-now')}>
      {back}
      <p>
        <a href={`/${language}${resourcePath(work.slug)}`} className={styles.back}>
          <Text of={{ text: work.title, language: work.language }} />
        </a>
      </p>
      <div className={styles.beside}>
        <div>
          <h3>
            {then ? t('resources.work-changes', { then: then.number, now: now.number }) : t('resources.work-now', { now: now.number })}
          </h3>
          {then ? (
            <Comparison before={then.source} after={now.source} language={work.language} label={t('resources.work-then-now')} />
          ) : (
            <>
              <p>{t('resources.work-then-unknown')}</p>
              <NumberedLines text={now.source} language={work.language} />
            </>
          )}
        </div>
        <div className={styles.compared}>
          <h3>{t('resources.work-mine', { version: read.number })}</h3>
          <NumberedLines text={mine.source} language={mine.language} />
        </div>
      </div>
      {then && mine.language === work.language && (
        <div className={styles.compared}>
          <h3>{t('resources.work-own-changes', { then: then.number, version: read.number })}</h3>
          <Comparison before={then.source} after={mine.source} language={mine.language} label={t('resources.work-own-label')} />
        </div>
      )}
      <FollowWork contribution={contribution} now={now.number} />
    </Section>
  );
}

/** What is published is said to agree with its original; a version that still waits says so itself. */
function FollowWork({ contribution, now }: { readonly contribution: StudioContribution; readonly now: number }) {
  const { t } = useText();
  const { id, state, version, publishedVersion, hasWorkChanged } = contribution;
  if (state !== 'PUBLISHED' || version !== publishedVersion || !hasWorkChanged) return null;
  return (
    <AskTwice
      intent="work-followed"
      sends={{ resource: id, version: String(version), 'work-version': String(now) }}
      label={t('resources.follow')}
      what={t('resources.follow-what')}
      sure={t('resources.follow-sure', { now })}
    />
  );
}
