import { callPath, callRoles, callsPath, resourcePath } from '#libs/resources/shared';
import { Breadcrumbs, EmptyState, Page, useText, type ResultOf } from '#libs/ui/web';
import { calledLanguage, CallSubject, FoldedCallWords } from './call-facts.tsx';
import type { CallsQuery } from './calls.graphql.ts';
import styles from './calls.module.css';

/** Which calls are shown; null for all. */
export interface CallChoice {
  readonly role: string | null;
  readonly language: string | null;
}

interface Props extends CallChoice {
  readonly found: ResultOf<typeof CallsQuery>;
}

/** The open calls, narrowed by plain links. */
export function CallsPage({ found: { calls, callLanguages }, role, language: wanted }: Props) {
  const { t, language } = useText();
  const here = (only: Partial<CallChoice>, more: Readonly<Record<string, string>> = {}) => {
    const choice = { role, language: wanted, ...only };
    const named = { ...(choice.role ? { rol: choice.role } : {}), ...(choice.language ? { idioma: choice.language } : {}) };
    // A cursor keeps its case, which the words of a filter do not have.
    const path = `/${language}${callsPath(named)}`;
    const rest = new URLSearchParams(more).toString();
    return rest ? `${path}${path.includes('?') ? '&' : '?'}${rest}` : path;
  };
  const { edges, pageInfo } = calls;
  return (
    <Page>
      <Breadcrumbs label={t('resources.trail')} items={[{ label: t('resources.library'), href: `/${language}${resourcePath('')}` }]} />
      <h1>{t('resources.calls')}</h1>
      <p>{t('resources.calls-what')}</p>
      <Choices label={t('resources.calls-by-role')} all={here({ role: null })} chosen={role}>
        {callRoles.map((each) => ({ value: each, label: t(`resources.call-role.${each.toUpperCase()}`), href: here({ role: each }) }))}
      </Choices>
      <Choices label={t('resources.calls-by-language')} all={here({ language: null })} chosen={wanted}>
        {callLanguages.map((each) => ({ value: each, label: calledLanguage(t, each, language), href: here({ language: each }) }))}
      </Choices>
      {edges.length === 0 && <EmptyState title={t('resources.calls-none')}>{t('resources.calls-none-what')}</EmptyState>}
      <ul className={styles.list}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <h2>
              <CallSubject resource={node.resource} />
            </h2>
            <FoldedCallWords of={node} />
            <p>
              <a href={`/${language}${callPath(node.id)}`}>{t('resources.call-answer')}</a>
            </p>
          </li>
        ))}
      </ul>
      <nav aria-label={t('resources.calls-parts')} className={styles.filters}>
        {pageInfo.hasPreviousPage && <a href={here({})}>{t('resources.calls-first')}</a>}{' '}
        {pageInfo.hasNextPage && pageInfo.endCursor && <a href={here({}, { after: pageInfo.endCursor })}>{t('resources.calls-more')}</a>}
      </nav>
    </Page>
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly all: string;
  readonly chosen: string | null;
  readonly children: readonly { readonly value: string; readonly label: string; readonly href: string }[];
}

function Choices({ label, all, chosen, children }: ChoicesProps) {
  const { t } = useText();
  if (children.length === 0) return null;
  return (
    <nav aria-label={label} className={styles.filters}>
      <p>
        <b>{label}</b>
      </p>
      <ul>
        <li>
          <a href={all} aria-current={chosen === null ? 'true' : undefined}>
            {t('resources.calls-all')}
          </a>
        </li>
        {children.map(({ value, label: words, href }) => (
          <li key={value}>
            <a href={href} aria-current={value === chosen ? 'true' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
