import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { AskTwice, useStudio } from '#libs/people/web';
import { resourceKinds, resourcePath } from '#libs/resources/shared';
import { EmptyState, LinkButton, Meta, Section, Text, useText, type ResultOf, type VariablesOf } from '#libs/ui/web';
import { DeviceCopies, deviceStorage } from './device-copy.ts';
import { OwnWritingsQuery } from './writing.graphql.ts';
import styles from './writing.module.css';

type OwnWritings = ResultOf<typeof OwnWritingsQuery>;

/** Where somebody finds what she writes, and begins something new. */
export function MyLibraryPage({ variables }: { readonly variables: VariablesOf<typeof OwnWritingsQuery> }) {
  const { t, language } = useText();
  const { may } = useStudio();
  const { data } = useQuery(OwnWritingsQuery, { variables });
  useOnlyLiveCopies(data?.myDrafts);
  return (
    <>
      <h1>{t('resources.mine')}</h1>
      <p>{t('resources.mine-what')}</p>
      {may('review:resources') && (
        <p className={styles.links}>
          <a href={`/${language}/estudio/biblioteca/revision`}>{t('resources.mine-review')}</a>
        </p>
      )}
      <Drafts drafts={data?.myDrafts ?? []} />
      <Contributions contributions={data?.myContributions ?? []} />
      <Section title={t('resources.mine-new')} id="nuevo">
        <p>
          <a href={`/${language}/escribir`}>{t('resources.guide')}</a>
        </p>
        {may('write:resources') ? <Kinds /> : <p>{t('resources.mine-no-role')}</p>}
      </Section>
    </>
  );
}

/** What was deleted or sent goes from this device too: the words beside the wish to keep it promise that. */
function useOnlyLiveCopies(drafts: OwnWritings['myDrafts'] | undefined) {
  const { pseudonym, isOnSharedDevice } = useStudio();
  useEffect(() => {
    if (drafts) new DeviceCopies(deviceStorage(isOnSharedDevice), pseudonym).keepOnlyOf(drafts.map(({ id }) => id));
  }, [drafts, pseudonym, isOnSharedDevice]);
}

function Drafts({ drafts }: { readonly drafts: OwnWritings['myDrafts'] }) {
  const { t, language, date } = useText();
  return (
    <Section title={t('resources.mine-drafts')}>
      {drafts.length === 0 && <EmptyState title={t('resources.mine-drafts-none')}>{t('resources.mine-drafts-none-what')}</EmptyState>}
      <ul className={styles.list}>
        {drafts.map(({ id, resource, savedOn, content }) => {
          const title = content.title.trim() || t('resources.mine-untitled');
          return (
            <li key={id}>
              <h3 lang={content.title.trim() && content.language !== language ? content.language : undefined}>
                <a href={`/${language}/estudio/biblioteca/borradores/${id}`}>{title}</a>
              </h3>
              <Meta
                items={[
                  t(`resources.kind.${content.kind}`),
                  t('resources.mine-saved-on', { day: date(savedOn) }),
                  resource !== null && t('resources.mine-is-version'),
                ]}
              />
              <AskTwice
                intent="draft-deleted"
                item={id}
                sends={{ id }}
                label={t('resources.mine-delete')}
                what={t('resources.mine-delete-what')}
                sure={t('resources.mine-delete-sure', { title })}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Contributions({ contributions }: { readonly contributions: OwnWritings['myContributions'] }) {
  const { t } = useText();
  return (
    <Section title={t('resources.mine-sent')}>
      {contributions.length === 0 && <EmptyState title={t('resources.mine-sent-none')}>{t('resources.mine-sent-none-what')}</EmptyState>}
      <ul className={styles.list}>
        {contributions.map((contribution) => (
          <Contribution key={contribution.id} {...contribution} />
        ))}
      </ul>
    </Section>
  );
}

function Contribution({ slug, state, version, publishedVersion, title, commentCount, groupTitle }: OwnWritings['myContributions'][number]) {
  const { t, language } = useText();
  const { may } = useStudio();
  const place = `/${language}/estudio/biblioteca`;
  const isNewer = state === 'PUBLISHED' && version !== publishedVersion;
  return (
    <li>
      <h3>
        <a href={`${place}/aportes/${slug}`}>{title}</a>
      </h3>
      <p>
        <strong>{t(`resources.state.${state}`)}.</strong> {t(`resources.state-what.${state}`)}
        {isNewer && ` ${t('resources.mine-newer-waits', { version })}.`}
      </p>
      <Meta
        items={[
          <Text key="group" of={groupTitle} />,
          t('resources.mine-version', { number: version }),
          commentCount > 0 && t('resources.mine-comments', { count: commentCount }),
        ]}
      />
      <p className={styles.links}>
        <a href={`${place}/aportes/${slug}`}>{t('resources.mine-open')}</a>
        {may('write:resources') && <a href={`${place}/nuevo?version-de=${slug}`}>{t('resources.mine-again')}</a>}
        {state === 'PUBLISHED' && <a href={`/${language}${resourcePath(slug)}`}>{t('resources.mine-read')}</a>}
      </p>
    </li>
  );
}

function Kinds() {
  const { t, language } = useText();
  return (
    <>
      <p>{t('resources.mine-new-what')}</p>
      <ul className={styles.kinds}>
        {resourceKinds.map((kind) => (
          <li key={kind}>
            <LinkButton kind="plain" href={`/${language}/estudio/biblioteca/nuevo?clase=${kind}`}>
              {t(`resources.kind.${kind.toUpperCase()}`)}
            </LinkButton>
            <p>{t(`resources.kind-what.${kind.toUpperCase()}`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
