import { useQuery } from '@apollo/client/react';
import { useStudio } from '#libs/people/web';
import { contributionPath, reviewPath, writingPath } from '#libs/resources/shared';
import { Breadcrumbs, Meta, Notice, Text, useText, type ResultOf, type VariablesOf } from '#libs/ui/web';
import { ContributionDecision } from './contribution-decision.tsx';
import { ContributionFacts } from './contribution-facts.tsx';
import { ContributionLinks } from './contribution-links.tsx';
import { ContributionPath } from './contribution-path.tsx';
import { ContributionSource } from './contribution-source.tsx';
import { ContributionText } from './contribution-text.tsx';
import { ContributionVersions } from './contribution-versions.tsx';
import { StudioContributionQuery } from './review.graphql.ts';
import { VersionsCompared } from './versions-compared.tsx';
import { WorkCompared } from './work-compared.tsx';

type Variables = VariablesOf<typeof StudioContributionQuery>;
/** A contribution as its author and its reviewers see it. */
export type StudioContribution = NonNullable<ResultOf<typeof StudioContributionQuery>['contribution']>;
/** The version of it that is read. */
export type ReadVersion = NonNullable<StudioContribution['versionAt']>;

/** One contribution: where it stands, what it says, and what its author and its reviewers can do about it. */
export function ContributionPage({ variables }: { readonly variables: Variables }) {
  const { t, language } = useText();
  const { may } = useStudio();
  const { data } = useQuery(StudioContributionQuery, { variables });
  const contribution = data?.contribution;
  const read = contribution?.versionAt;
  if (!contribution || !read) return <h1>{t('resources.contribution')}</h1>;
  const { title, language: written, groupTitle, isOwn } = contribution;
  const above = [
    { label: t('resources.studio-library'), href: `/${language}${writingPath}` },
    ...(may('review:resources') ? [{ label: t('resources.review'), href: `/${language}${reviewPath}` }] : []),
  ];
  return (
    <>
      <Breadcrumbs label={t('resources.review-above')} items={above} />
      <h1>
        <Text of={{ text: title, language: written }} />
      </h1>
      <Meta items={[<Text key="group" of={groupTitle} />, isOwn && t('resources.is-own')]} />
      <ContributionPath contribution={contribution} />
      <Body contribution={contribution} read={read} variables={variables} />
      <ContributionVersions contribution={contribution} />
    </>
  );
}

interface BodyProps {
  readonly contribution: StudioContribution;
  readonly read: ReadVersion;
  readonly variables: Variables;
}

/** What somebody came for: to compare, or to read and decide. */
function Body({ contribution, read, variables: { comparesVersions, comparesWork } }: BodyProps) {
  if (comparesVersions) return <VersionsCompared contribution={contribution} />;
  if (comparesWork) return <WorkCompared contribution={contribution} read={read} />;
  const isNewest = read.number === contribution.version;
  return (
    <>
      {!isNewest && <OlderVersion slug={contribution.slug} />}
      <ContributionFacts contribution={contribution} read={read} />
      <ContributionText contribution={contribution} read={read} isCommented={isNewest && contribution.viewerCanReview} />
      <ContributionLinks links={read.links} />
      <ContributionSource read={read} />
      {isNewest && <ContributionDecision contribution={contribution} read={read} />}
    </>
  );
}

/** Says that a later version is there, and leads to it. */
function OlderVersion({ slug }: { readonly slug: string }) {
  const { t, language } = useText();
  return (
    <Notice kind="info">
      <p>
        {t('resources.older-version')} <a href={`/${language}${contributionPath(slug)}`}>{t('resources.newest-version')}</a>
      </p>
    </Notice>
  );
}
