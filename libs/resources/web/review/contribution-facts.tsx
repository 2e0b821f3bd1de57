import type { ReactNode } from 'react';
import { ledgerPath, resourcePath } from '#libs/resources/shared';
import { nameOfLanguage } from '#libs/ui/shared';
import { Section, useText } from '#libs/ui/web';
import type { ReadVersion, StudioContribution } from './contribution-page.tsx';
import styles from './review.module.css';

interface Props {
  readonly contribution: StudioContribution;
  readonly read: ReadVersion;
}

/** What its author says of a version: what it is, how it may be used, and where it comes from. */
export function ContributionFacts({ contribution, read: { number, content } }: Props) {
  const { t, language, minutes, date } = useText();
  const { kind, licence, topics, level, summary, isSigned, reviewBy } = content;
  return (
    <Section title={t('resources.facts', { version: number })}>
      <dl className={styles.facts}>
        <Fact label={t('resources.fact.summary')}>
          <span lang={content.language === language ? undefined : content.language}>{summary}</span>
        </Fact>
        <Fact label={t('resources.fact.kind')}>{t(`resources.kind.${kind}`)}</Fact>
        <Fact label={t('resources.fact.language')}>{nameOfLanguage(content.language, language)}</Fact>
        <Fact label={t('resources.fact.licence')}>{t(`resources.licence.${licence}`)}</Fact>
        <Fact label={t('resources.fact.topics')}>{topics.map((topic) => t(`resources.topic.${topic}`)).join(', ')}</Fact>
        <Fact label={t('resources.fact.level')}>{t(`resources.level.${level}`)}</Fact>
        <Fact label={t('resources.fact.minutes')}>{minutes(content.minutes)}</Fact>
        <Fact label={t('resources.fact.review-by')}>{reviewBy ? date(reviewBy) : t('resources.fact.review-never')}</Fact>
        {contribution.reviewBy !== null && contribution.reviewBy !== reviewBy && (
          <Fact label={t('resources.fact.confirmed')}>{date(contribution.reviewBy)}</Fact>
        )}
        <Fact label={t('resources.fact.signature')}>
          {isSigned ? t('resources.fact.signed', { group: contribution.groupTitle.text }) : t('resources.fact.unsigned')}
        </Fact>
        <Whose slug={contribution.slug} content={content} />
        <Lineage content={content} />
      </dl>
    </Section>
  );
}

/** Whose life it tells, if it could be somebody's: nobody's, or one whose consents stand in the ledger. */
function Whose({ slug, content: { kind, isComposed } }: { readonly slug: string; readonly content: ReadVersion['content'] }) {
  const { t, language } = useText();
  if (kind !== 'STORY' && kind !== 'CASE') return null;
  return (
    <Fact label={t('resources.fact.whose')}>
      {isComposed ? t('resources.composed') : <a href={`/${language}${ledgerPath(slug)}`}>{t('resources.ledger')}</a>}
    </Fact>
  );
}

/** The work on which it stands, ours or from elsewhere, and what changed. */
function Lineage({ content }: { readonly content: ReadVersion['content'] }) {
  const { t, language } = useText();
  const { adaptedFrom, translatedFrom, workVersion, origin, changes } = content;
  const slug = adaptedFrom ?? translatedFrom;
  return (
    <>
      {slug && (
        <Fact label={t(adaptedFrom ? 'resources.fact.adapts' : 'resources.fact.translates')}>
          <a href={`/${language}${resourcePath(slug)}`}>{slug}</a>
          {workVersion ? ` ${t('resources.fact.work-version', { version: workVersion })}` : ''}
        </Fact>
      )}
      {origin && (
        <Fact label={t('resources.fact.origin')}>
          <cite>{origin.title}</cite>, {t(`resources.licence.${origin.licence}`)}.{' '}
          <a href={origin.address} rel="noopener noreferrer nofollow ugc" className={styles.address}>
            {origin.address}
          </a>
        </Fact>
      )}
      {changes && (
        <Fact label={t('resources.fact.changes')}>
          <span lang={content.language === language ? undefined : content.language}>{changes}</span>
        </Fact>
      )}
    </>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
