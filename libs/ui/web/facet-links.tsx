import type { ReactNode } from 'react';
import { useText } from './text-context.tsx';
import { Unseen } from './text.tsx';
import styles from './facet-links.module.css';

/** A value that a list can be narrowed to. */
export interface FacetOption {
  readonly value: string;
  readonly label: string;
  readonly href: string;
  readonly count: number;
  /** Whether there are more than were counted. */
  readonly isMore: boolean;
}

/** One thing by which a list can be narrowed: either it is, and then it can be undone, or it shows its values. */
export interface FacetGroup {
  readonly name: string;
  readonly title: string;
  readonly options: readonly FacetOption[];
  readonly chosen?: { readonly label: string; readonly href: string } | undefined;
}

/** How many a list has of one value. */
interface FacetCount<Value> extends Pick<FacetOption, 'count' | 'isMore'> {
  readonly value: Value;
}

/** Makes the groups of a list that is narrowed to a choice: each from its name there, what was counted, and how a value is said. */
export function facetsOf<Choice extends { readonly [Name in keyof Choice]: string | null }>(
  choice: Choice,
  titleOf: (name: string) => string,
  href: (wanted: Choice) => string,
) {
  return <Name extends keyof Choice & string>(
    name: Name,
    counts: readonly FacetCount<NonNullable<Choice[Name]>>[],
    say: (value: NonNullable<Choice[Name]>) => string,
  ): FacetGroup => {
    const set = choice[name];
    return {
      name,
      title: titleOf(name),
      options: counts.map(({ value, ...amount }) => ({ value, label: say(value), href: href({ ...choice, [name]: value }), ...amount })),
      chosen: set === null ? undefined : { label: say(set), href: href({ ...choice, [name]: null }) },
    };
  };
}

/** Filters as plain links, each with how much it leaves. Values that leave nothing are not shown. */
function FacetLinks({ groups }: { readonly groups: readonly FacetGroup[] }) {
  const { t } = useText();
  const chosen = groups.flatMap(({ name, chosen: value }) => (value ? [{ name, ...value }] : []));
  const open = groups.filter(({ options }) => options.length > 0);
  if (chosen.length + open.length === 0) return null;
  return (
    <nav aria-label={t('ui.facets')} className={styles.facets}>
      {chosen.length > 0 && (
        <ul className={styles.chosen}>
          {chosen.map(({ name, label, href }) => (
            <li key={name}>
              <a href={href}>
                <Unseen>{t('ui.facets.remove')} </Unseen>
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {open.map(({ name, title, options }) => (
        <details key={name}>
          <summary>{title}</summary>
          <ul>
            {options.map((option) => (
              <li key={option.value}>
                <a href={option.href}>
                  {option.label} <Amount {...option} />
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </nav>
  );
}

/** A list beside its filters: they stand before it on a phone, folded, and at its side on a desk. */
export function Narrowed({ groups, children }: { readonly groups: readonly FacetGroup[]; readonly children: ReactNode }) {
  return (
    <div className={styles.narrowed}>
      <FacetLinks groups={groups} />
      <div>{children}</div>
    </div>
  );
}

/** How many, as far as they were counted. */
function Amount({ count, isMore }: { readonly count: number; readonly isMore: boolean }) {
  const { t } = useText();
  return <span className={styles.amount}>{isMore ? t('ui.facets.more', { count }) : count}</span>;
}
