import { AskTwice } from '#libs/people/web';
import { contributionPath } from '#libs/resources/shared';
import { Meta, Section, useText } from '#libs/ui/web';
import type { StudioContribution } from './contribution-page.tsx';
import styles from './review.module.css';

type Version = StudioContribution['versions'][number];

/** Every version that was sent in, with what was said of it, to read, to compare and to publish again. */
export function ContributionVersions({ contribution }: { readonly contribution: StudioContribution }) {
  const { t } = useText();
  return (
    <Section title={t('resources.versions')} id="versiones">
      <p>{t('resources.versions-what')}</p>
      <ul className={styles.list}>
        {contribution.versions.map((version) => (
          <li key={version.number}>
            <VersionItem contribution={contribution} version={version} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function VersionItem({ contribution, version }: { readonly contribution: StudioContribution; readonly version: Version }) {
  const { t, language, date } = useText();
  const { number, madeOn, publishedOn, comments } = version;
  const isPublished = contribution.state === 'PUBLISHED' && contribution.publishedVersion === number;
  const here = `/${language}${contributionPath(contribution.slug)}`;
  return (
    <>
      <h3>{t('resources.version', { number })}</h3>
      <Meta
        items={[
          t('resources.sent-on', { day: date(madeOn) }),
          publishedOn && t('resources.version-published-on', { day: date(publishedOn) }),
          isPublished && t('resources.version-is-published'),
        ]}
      />
      <p className={styles.actions}>
        <a href={`${here}?version=${number}`}>{t('resources.version-read', { number })}</a>
        {comparable(contribution, number).map(([before, after]) => (
          <a key={before} href={`${here}?comparar=${before}..${after}`}>
            {t('resources.version-compare', { before, after })}
          </a>
        ))}
      </p>
      {comments.length > 0 && (
        <ul className={styles.comments}>
          {comments.map(({ id, block, text }) => (
            <li key={id}>
              <b>{block === null ? t('resources.comments-all') : t('resources.comments-part', { part: block + 1 })}:</b> {text}
            </li>
          ))}
        </ul>
      )}
      {contribution.viewerCanPublish && number !== contribution.version && !isPublished && (
        <AskTwice
          intent="resource-published"
          item={String(number)}
          sends={{ resource: contribution.id, version: String(number) }}
          label={t('resources.restore', { number })}
          what={t('resources.restore-what')}
          sure={t('resources.restore-sure', { number })}
        />
      )}
    </>
  );
}

/** With which versions one is compared: the one before it, the one that everybody reads, the newest. The older comes first. */
function comparable({ versions, version, publishedVersion }: StudioContribution, number: number): readonly (readonly [number, number])[] {
  const known = new Set(versions.map((each) => each.number));
  const others = new Set([number - 1, publishedVersion ?? number, version]);
  return [...others]
    .filter((other) => other !== number && known.has(other))
    .map((other) => [Math.min(other, number), Math.max(other, number)] as const);
}
