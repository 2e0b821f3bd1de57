import { isLanguage } from '#libs/kernel/shared';
import { pageTypes, searchWords, type SearchChoice } from '#libs/search/shared';
import { nameOfLanguage } from '#libs/ui/shared';
import { facetsOf, Meta, Narrowed, Text, useText, type FacetGroup } from '#libs/ui/web';
import { NextLink, type Finding } from './search-page.tsx';
import styles from './search.module.css';
import { Suggestions } from './suggestions.tsx';

interface Props {
  readonly query: string;
  readonly choice: SearchChoice;
  readonly isContinued: boolean;
  readonly finding: Finding;
}

/** What was found, with what it can be narrowed to. */
export function Answer({ query, choice, isContinued, finding }: Props) {
  const { t, language } = useText();
  const { edges, pageInfo, total, meant, isLoose } = finding;
  const shown = meant ?? query;
  const href = (wanted: SearchChoice, more: Readonly<Record<string, string>> = {}) =>
    `/${language}/buscar?${new URLSearchParams({ q: query, ...searchWords(wanted), ...more }).toString()}`;
  const groups = useGroups(finding, choice, href);
  return (
    <>
      <div role="status">
        {total.count === 0 ? (
          <p>{t('search.nothing', { query })}</p>
        ) : (
          <p>
            {total.isMore
              ? t('search.found-more', { count: total.count, query: shown })
              : t('search.found', { count: total.count, query: shown })}
          </p>
        )}
        {meant !== null && <p>{t('search.meant', { query, meant })}</p>}
        {isLoose && <p>{t('search.loose')}</p>}
      </div>
      <Narrowed groups={groups}>
        {isContinued && (
          <p>
            <a href={href(choice)}>{t('search.from-start')}</a>
          </p>
        )}
        {edges.length === 0 && <Suggestions title={t('search.where-else')} />}
        <ol className={styles.results}>
          {edges.map(({ node }) => (
            <Result key={node.id} result={node} />
          ))}
        </ol>
        {pageInfo.hasNextPage && pageInfo.endCursor && <NextLink href={href(choice, { after: pageInfo.endCursor })} />}
      </Narrowed>
    </>
  );
}

function Result({ result }: { readonly result: Finding['edges'][number]['node'] }) {
  const { t, language } = useText();
  const { type, language: written, title, excerpt, level, path } = result;
  const isElsewhere = written !== language;
  // What is translated is read in the language in which it was found; the library says of itself what it is written in.
  const place = isLanguage(written) && !path.startsWith('/biblioteca/') ? written : language;
  return (
    <li className={styles.result}>
      <p className={styles.type}>{t(nameIdOf(type))}</p>
      <h2>
        <a href={`/${place}${path}`}>
          <Text of={{ text: title, language: written }} />
        </a>
      </h2>
      <p lang={isElsewhere ? written : undefined}>
        {excerpt.map(({ text, isMatch }, at) => (isMatch ? <mark key={at}>{text}</mark> : text))}
      </p>
      <Meta items={[level && t(`resources.level.${level}`), isElsewhere && nameOfLanguage(written, language)]} />
    </li>
  );
}

type Href = (wanted: SearchChoice) => string;

/** The filters, in the order in which people think of them. */
function useGroups({ facets }: Finding, choice: SearchChoice, href: Href): readonly FacetGroup[] {
  const { t, language } = useText();
  const group = facetsOf(choice, (name) => t(`search.facet.${name}`), href);
  return [
    group('type', facets.types, (value) => t(nameIdOf(value))),
    group('topic', facets.topics, (value) => t(`resources.topic.${value}`)),
    group('level', facets.levels, (value) => t(`resources.level.${value}`)),
    group('language', facets.languages, (value) => nameOfLanguage(value, language)),
    group('licence', facets.licences, (value) => t(`resources.licence.${value}`)),
  ];
}

/** The kinds of resources have their names from the library. */
function nameIdOf(type: string): string {
  return pageTypes.some((page) => page.toUpperCase() === type) ? `search.type.${type}` : `resources.kind.${type}`;
}
