import { ActForm, AskTwice, useTyped } from '#libs/people/web';
import { Button, Section, Textarea, useText } from '#libs/ui/web';
import { Confirm } from './ageing-item.tsx';
import type { ReadVersion, StudioContribution } from './contribution-page.tsx';
import { commentField, commentLimits } from './review-acts.ts';

interface Props {
  readonly contribution: StudioContribution;
  readonly read: ReadVersion;
}

/** What can be decided about the newest version: ask for changes, publish, withdraw; and what its author can take back. */
export function ContributionDecision({ contribution, read }: Props) {
  const { t } = useText();
  const { id, state, isOwn, viewerCanReview, isTakenBack } = contribution;
  const isOut = state === 'WITHDRAWN' && (isTakenBack || !isOwn);
  return (
    <Section title={t(viewerCanReview ? 'resources.decide' : 'resources.yours')}>
      {viewerCanReview && <Publish contribution={contribution} />}
      <Confirmable contribution={contribution} />
      {viewerCanReview && <AskChanges contribution={contribution} version={read.number} />}
      {!isOut && (
        <AskTwice
          intent="resource-withdrawn"
          sends={{ resource: id }}
          label={t(isOwn ? 'resources.take-back' : 'resources.withdraw')}
          what={t(isOwn ? 'resources.take-back-what' : 'resources.withdraw-what')}
          sure={t(isOwn ? 'resources.take-back-sure' : 'resources.withdraw-sure')}
        />
      )}
    </Section>
  );
}

/** What is published and must be looked at again some day can be confirmed by whoever could publish it. */
function Confirmable({ contribution }: Pick<Props, 'contribution'>) {
  const { state, reviewBy, viewerCanPublish } = contribution;
  return state === 'PUBLISHED' && reviewBy !== null && viewerCanPublish && <Confirm resource={contribution} />;
}

function Publish({ contribution }: Pick<Props, 'contribution'>) {
  const { t } = useText();
  const { id, state, version, publishedVersion, isOwn, isTakenBack, viewerCanPublish } = contribution;
  if (state === 'PUBLISHED' && version === publishedVersion) return <p>{t('resources.publish-is')}</p>;
  if (isTakenBack) return <p>{t('resources.publish-taken-back')}</p>;
  if (!viewerCanPublish) return <p>{t('resources.publish-own')}</p>;
  return (
    <>
      <p>{t(isOwn ? 'resources.publish-alone' : 'resources.publish-held')}</p>
      <AskTwice
        intent="resource-published"
        item={String(version)}
        sends={{ resource: id, version: String(version) }}
        label={t('resources.publish')}
        what={t('resources.publish-what')}
        sure={t('resources.publish-sure')}
      />
    </>
  );
}

function AskChanges({ contribution: { id }, version }: Pick<Props, 'contribution'> & { readonly version: number }) {
  const { t } = useText();
  const name = commentField(null);
  const typed = useTyped('changes-asked');
  return (
    <ActForm intent="changes-asked" sends={{ resource: id, version: String(version) }}>
      <p>{t('resources.ask-what')}</p>
      <Textarea id={name} label={t('resources.comment-all')} value={typed[name]} rows={5} most={commentLimits.length} />
      <Button kind="plain">{t('resources.ask')}</Button>
    </ActForm>
  );
}
