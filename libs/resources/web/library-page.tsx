import { callsPath, collectionPath, libraryWords, resourcePath, type LibraryChoice } from '#libs/resources/shared';
import { nameOfLanguage } from '#libs/ui/shared';
import {
  CardList,
  EmptyState,
  facetsOf,
  LinkButton,
  Meta,
  Narrowed,
  Page,
  readFragment,
  Text,
  useText,
  type FacetGroup,
  type ResultOf,
} from '#libs/ui/web';
import { ResourceFacts, type LibraryQuery } from './library.graphql.ts';
import styles from './resources.module.css';

/** A part of the library. */
export type LibraryPart = ResultOf<typeof LibraryQuery>['resources'];

interface Props {
  readonly part: LibraryPart;
  readonly choice: LibraryChoice;
  readonly isContinued: boolean;
}

/** The library, the newest first, narrowed by plain links. */
export function LibraryPage({ part, choice, isContinued }: Props) {
  const { t, language } = useText();
  const { edges, pageInfo, total } = part;
  const here = `/${language}${resourcePath('')}`;
  const href = (wanted: LibraryChoice, more: Readonly<Record<string, string>> = {}) =>
    addressOf(here, { ...libraryWords(wanted), ...more });
  return (
    <Page>
      <h1>{t('resources.library')}</h1>
      <p>{t('resources.library-what')}</p>
      <Meta
        items={[
          <a key="collections" href={`/${language}${collectionPath()}`}>
            {t('resources.collections')}
          </a>,
          <a key="calls" href={`/${language}${callsPath()}`}>
            {t('resources.calls')}
          </a>,
          <a key="guide" href={`/${language}/escribir`}>
            {t('resources.guide')}
          </a>,
        ]}
      />
      <p>{total.isMore ? t('resources.count-more', { count: total.count }) : t('resources.count', { count: total.count })}</p>
      <Narrowed groups={useGroups(part, choice, href)}>
        {isContinued && (
          <p>
            <a href={href(choice)}>{t('resources.from-start')}</a>
          </p>
        )}
        {edges.length === 0 && (
          <EmptyState title={t('resources.none')} action={<LinkButton href={here}>{t('resources.all')}</LinkButton>}>
            {t('resources.none-what')}
          </EmptyState>
        )}
        <CardList>
          {edges.map(({ node }) => {
            const resource = readFragment(ResourceFacts, node);
            return <ResourceRow key={resource.id} resource={resource} />;
          })}
        </CardList>
        {pageInfo.hasNextPage && pageInfo.endCursor && (
          <p>
            <LinkButton href={href(choice, { after: pageInfo.endCursor })} kind="plain" rel="next">
              {t('resources.older')}
            </LinkButton>
          </p>
        )}
      </Narrowed>
      <p className={styles.feeds}>
        {t('resources.feeds')}{' '}
        <a href={addressOf(`${here}/feed.xml`, libraryWords(choice))} type="application/atom+xml">
          {t('resources.feed-atom')}
        </a>{' '}
        <a href={addressOf(`${here}/feed.json`, libraryWords(choice))} type="application/feed+json">
          {t('resources.feed-json')}
        </a>
      </p>
    </Page>
  );
}

function ResourceRow({ resource }: { readonly resource: ResultOf<typeof ResourceFacts> }) {
  const { t, language, minutes, date } = useText();
  const { slug, kind, language: written, title, summary, level, publishedOn } = resource;
  return (
    <li className={styles.row}>
      <p className={styles.kind}>{t(`resources.kind.${kind}`)}</p>
      <h2>
        <a href={`/${language}${resourcePath(slug)}`}>
          <Text of={{ text: title, language: written }} />
        </a>
      </h2>
      <p>
        <Text of={{ text: summary, language: written }} />
      </p>
      <Meta
        items={[
          minutes(resource.minutes),
          t(`resources.level.${level}`),
          written !== language && nameOfLanguage(written, language),
          t('resources.published-on', { day: date(publishedOn) }),
        ]}
      />
    </li>
  );
}

/** The filters, in the order in which people think of them. */
function useGroups({ facets }: LibraryPart, choice: LibraryChoice, href: (wanted: LibraryChoice) => string): readonly FacetGroup[] {
  const { t, language } = useText();
  const group = facetsOf(choice, (name) => t(`resources.facet.${name}`), href);
  return [
    group('kind', facets.kinds, (value) => t(`resources.kind.${value}`)),
    group('topic', facets.topics, (value) => t(`resources.topic.${value}`)),
    group('level', facets.levels, (value) => t(`resources.level.${value}`)),
    group('language', facets.languages, (value) => nameOfLanguage(value, language)),
    group('licence', facets.licences, (value) => t(`resources.licence.${value}`)),
  ];
}

/** An address with these parameters. */
export function addressOf(path: string, words: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams({ ...words }).toString();
  return query ? `${path}?${query}` : path;
}
