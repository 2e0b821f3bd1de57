import { ActForm, useTyped } from '#libs/people/web';
import { contributionPath } from '#libs/resources/shared';
import { Button, Field, useText } from '#libs/ui/web';
import type { AgeingResource } from './review-list-page.tsx';
import styles from './review.module.css';

/** When something must be looked at again, and what to do about it: confirm it until another day, or ask for changes. */
export function AgeingItem({ resource }: { readonly resource: AgeingResource }) {
  const { t, language, date } = useText();
  const { slug, reviewBy, isStale, isOwn, viewerCanPublish } = resource;
  const day = date(reviewBy ?? '');
  return (
    <>
      <p className={isStale ? styles.stale : undefined}>{t(isStale ? 'resources.stale-since' : 'resources.stale-soon', { day })}</p>
      {viewerCanPublish ? <Confirm resource={resource} /> : isOwn && <p>{t('resources.own-confirm')}</p>}
      <p>
        <a href={`/${language}${contributionPath(slug)}#changes-asked`}>{t('resources.ageing-ask')}</a>
      </p>
    </>
  );
}

interface ConfirmProps {
  readonly resource: Pick<AgeingResource, 'id' | 'slug' | 'publishedVersion'>;
}

/** The way to say that what is published still holds until another day. */
export function Confirm({ resource: { id, slug, publishedVersion } }: ConfirmProps) {
  const { t } = useText();
  const typed = useTyped('resource-confirmed', slug);
  return (
    <details open={typed['review-by'] !== undefined}>
      <summary>{t('resources.confirm')}</summary>
      <p>{t('resources.confirm-what')}</p>
      <ActForm intent="resource-confirmed" item={slug} sends={{ resource: id, version: String(publishedVersion) }}>
        <Field
          id={`review-by-${slug}`}
          name="review-by"
          type="date"
          label={t('resources.confirm-until')}
          hint={t('resources.confirm-hint')}
          value={typed['review-by']}
          isRequired
        />
        <Button>{t('resources.confirm-sure')}</Button>
      </ActForm>
    </details>
  );
}
