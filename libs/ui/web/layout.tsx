import type { ReactNode } from 'react';
import styles from './layout.module.css';
import { Text, type Said } from './text.tsx';

/** The width that a page's content keeps. */
export function Page({ children }: { readonly children: ReactNode }) {
  return <div className={styles.page}>{children}</div>;
}

interface SectionProps {
  readonly title: Said;
  readonly id?: string;
  /** A link beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, id, aside, children }: SectionProps) {
  return (
    <section className={styles.section} id={id}>
      <div className={styles.head}>
        <h2>
          <Text of={title} />
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Running text: headings, lists, tables and quotations as a reader expects them. */
export function Prose({ children }: { readonly children: ReactNode }) {
  return <div className={styles.prose}>{children}</div>;
}

/** A region that scrolls must be within reach of those who have no pointer. */
const reachable = { tabIndex: 0 } as const;

/** Something wide, such as a table, that scrolls by itself instead of the page. */
export function ScrollFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div role="region" aria-label={label} className={styles.scroll} {...reachable}>
      {children}
    </div>
  );
}

interface LessonLayoutProps {
  readonly index: ReactNode;
  readonly children: ReactNode;
}

/** A lesson beside the list it belongs to: the list stays in sight on a desk and follows the text on a phone. */
export function LessonLayout({ index, children }: LessonLayoutProps) {
  return (
    <div className={`${styles.page} ${styles.lesson}`}>
      <article>{children}</article>
      <aside id="indice">{index}</aside>
    </div>
  );
}

interface Crumb {
  readonly label: Said;
  readonly href: string;
}

/** Where the page hangs. The page itself is not among them: its title follows. */
export function Breadcrumbs({ label, items }: { readonly label: string; readonly items: readonly Crumb[] }) {
  return (
    <nav aria-label={label} className={styles.crumbs}>
      <ol>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>
              <Text of={item.label} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface EmptyStateProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The one thing to do next. */
  readonly action?: ReactNode;
}

/** What stands where nothing is yet, with what to do about it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </div>
  );
}
