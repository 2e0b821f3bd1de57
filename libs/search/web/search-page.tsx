import { Button, Field, LinkButton, Notice, Page, useText, type ResultOf } from '#libs/ui/web';
import { queryBounds, searchWords, type SearchChoice } from '#libs/search/shared';
import { Answer } from './answer.tsx';
import type { SearchQuery } from './search.graphql.ts';
import styles from './search.module.css';
import { Suggestions } from './suggestions.tsx';

/** What a search found. */
export type Finding = ResultOf<typeof SearchQuery>['search'];

interface Props {
  /** What was typed; empty on a page where nothing was looked for yet. */
  readonly query: string;
  readonly choice: SearchChoice;
  readonly isContinued: boolean;
  readonly finding: Finding | null;
}

/** A field to type in, and what it found. It is a plain form that is sent by GET: nothing of it is kept here. */
export function SearchPage({ query, choice, isContinued, finding }: Props) {
  const { t, language } = useText();
  return (
    <Page>
      <h1>{t('search.title')}</h1>
      <form method="get" action={`/${language}/buscar`} role="search" className={styles.form}>
        <Field id="q" label={t('search.label')} type="search" value={query} most={queryBounds.letters} autoComplete="off" />
        {Object.entries(searchWords(choice)).map(([name, word]) => (
          <input key={name} type="hidden" name={name} value={word} />
        ))}
        <Button>{t('search.submit')}</Button>
      </form>
      {finding === null && <Suggestions title={t('search.where-else')} />}
      {finding?.refusal && (
        <Notice kind="danger">
          <p>{finding.refusal.message}</p>
        </Notice>
      )}
      {finding && !finding.refusal && !finding.isAnswered && <Suggestions title={t('search.too-short')} isAnnounced />}
      {finding?.isAnswered && <Answer query={query} choice={choice} isContinued={isContinued} finding={finding} />}
    </Page>
  );
}

/** A link to what follows, as far as there is more. */
export function NextLink({ href }: { readonly href: string }) {
  const { t } = useText();
  return (
    <p className={styles.next}>
      <LinkButton href={href} kind="plain" rel="next">
        {t('search.next')}
      </LinkButton>
    </p>
  );
}
