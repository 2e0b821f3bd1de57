import { newVersionPath } from '#libs/resources/shared';
import { LinkButton, Notice, useText } from '#libs/ui/web';
import type { StudioContribution } from './contribution-page.tsx';
import styles from './review.module.css';

/** Where a contribution stands: as a short path, in words, and with what its author can do next. */
export function ContributionPath({ contribution }: { readonly contribution: StudioContribution }) {
  const { t, language } = useText();
  const { slug, isOwn, hasWorkChanged } = contribution;
  const stands = standing(contribution);
  const steps = pathTo(stands);
  const here = steps.findIndex((step) => step === last[stands]);
  return (
    <>
      <ol className={styles.path} aria-label={t('resources.path')}>
        {steps.map((step, at) => (
          <li key={step} aria-current={at === here ? 'step' : undefined} className={at > here ? styles.ahead : undefined}>
            {t(`resources.step.${step}`)}
          </li>
        ))}
      </ol>
      <p>{t(`resources.stands.${stands}`)}</p>
      {hasWorkChanged && (
        <Notice kind="care" title={t('resources.work-changed')}>
          <p>{t('resources.work-changed-what')}</p>
          <p>
            <a href="?original=ver">{t('resources.work-compare')}</a>
          </p>
        </Notice>
      )}
      {isOwn && (
        <p className={styles.actions}>
          <LinkButton href={`/${language}${newVersionPath(slug)}`}>{t('resources.new-version')}</LinkButton>
        </p>
      )}
    </>
  );
}

type Standing = 'waiting' | 'asked' | 'published' | 'published-waiting' | 'published-asked' | 'withdrawn' | 'taken-back';

function standing({ state, isWaiting, isTakenBack, versions: [newest] }: StudioContribution): Standing {
  if (state === 'WITHDRAWN') return isTakenBack ? 'taken-back' : 'withdrawn';
  if (state === 'CHANGES_ASKED') return 'asked';
  if (state === 'SUBMITTED') return 'waiting';
  if (isWaiting) return 'published-waiting';
  return newest && newest.comments.length > 0 ? 'published-asked' : 'published';
}

type Step = 'draft' | 'sent' | 'asked' | 'published' | 'withdrawn';

const last: Readonly<Record<Standing, Step>> = {
  waiting: 'sent',
  asked: 'asked',
  published: 'published',
  'published-waiting': 'published',
  'published-asked': 'published',
  withdrawn: 'withdrawn',
  'taken-back': 'withdrawn',
};

function pathTo(stands: Standing): readonly Step[] {
  const end = last[stands];
  if (end === 'withdrawn') return ['draft', 'sent', 'withdrawn'];
  return end === 'asked' ? ['draft', 'sent', 'asked', 'published'] : ['draft', 'sent', 'published'];
}
