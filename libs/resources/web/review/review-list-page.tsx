import { useQuery } from '@apollo/client/react';
import { contributionPath, daysAhead, writingPath } from '#libs/resources/shared';
import { nameOfLanguage } from '#libs/ui/shared';
import { Breadcrumbs, EmptyState, Meta, Section, Text, useText, type ResultOf, type VariablesOf } from '#libs/ui/web';
import { AgeingItem } from './ageing-item.tsx';
import styles from './review.module.css';
import { StudioReviewQuery } from './review.graphql.ts';

type Found = ResultOf<typeof StudioReviewQuery>;
/** What waits for a decision. */
export type WaitingContribution = Found['contributionsToReview'][number];
/** What is published and grows old. */
export type AgeingResource = Found['ageingResources'][number];

/** What waits for whoever reviews, and what of her groups grows old. */
export function ReviewListPage({ variables }: { readonly variables: VariablesOf<typeof StudioReviewQuery> }) {
  const { t, language, date } = useText();
  const { data } = useQuery(StudioReviewQuery, { variables });
  const { contributionsToReview: waiting = [], ageingResources: ageing = [] } = data ?? {};
  return (
    <>
      <Breadcrumbs
        label={t('resources.review-above')}
        items={[{ label: t('resources.studio-library'), href: `/${language}${writingPath}` }]}
      />
      <h1>{t('resources.review')}</h1>
      <p>{t('resources.review-what')}</p>
      <Section title={t('resources.waiting')}>
        {waiting.length === 0 && <EmptyState title={t('resources.waiting-none')}>{t('resources.waiting-none-what')}</EmptyState>}
        <ul className={styles.list}>
          {waiting.map((one) => (
            <li key={one.id}>
              <Head of={one} />
              <Meta
                items={[
                  ...about(one),
                  t('resources.sent-on', { day: date(one.sentOn) }),
                  one.publishedVersion !== null && t('resources.waiting-version', { version: one.version }),
                ]}
              />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('resources.ageing')}>
        <p>{t('resources.ageing-what', { days: daysAhead })}</p>
        {ageing.length === 0 && <EmptyState title={t('resources.ageing-none')}>{t('resources.ageing-none-what')}</EmptyState>}
        <ul className={styles.list}>
          {ageing.map((one) => (
            <li key={one.id}>
              <Head of={one} />
              <Meta items={about(one)} />
              <AgeingItem resource={one} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );

  function about({ kind, language: written, groupTitle, isOwn, hasWorkChanged }: WaitingContribution | AgeingResource) {
    return [
      t(`resources.kind.${kind}`),
      nameOfLanguage(written, language),
      <Text key="group" of={groupTitle} />,
      isOwn && t('resources.is-own'),
      hasWorkChanged && t('resources.work-changed'),
    ];
  }
}

function Head({ of: { slug, title, language: written } }: { readonly of: WaitingContribution | AgeingResource }) {
  const { language } = useText();
  return (
    <h3>
      <a href={`/${language}${contributionPath(slug)}`}>
        <Text of={{ text: title, language: written }} />
      </a>
    </h3>
  );
}
