import { Fragment, type ReactNode } from 'react';
import type { LanguageTag, LocalizedString } from '#libs/kernel/shared';
import { nameOfLanguage } from '#libs/ui/shared';
import { useText } from './text-context.tsx';
import styles from './text.module.css';

/** A text in the page's language, or one that says which language it is in. */
export type Said = string | LocalizedString;

/** Shows a text, marked with its language only when that is not the page's. */
export function Text({ of }: { readonly of: Said }) {
  const { language } = useText();
  if (typeof of === 'string') return of;
  return of.language === language ? of.text : <span lang={of.language}>{of.text}</span>;
}

/** Words for those who listen to the page. */
export function Unseen({ children }: { readonly children: ReactNode }) {
  return <span className={styles.unseen}>{children}</span>;
}

interface FallbackProps {
  /** The language that the children are in. */
  readonly language: LanguageTag;
  readonly children: ReactNode;
}

/** Content that may be in another language than the page: then it says so, in words and to screen readers. */
export function Fallback({ language, children }: FallbackProps) {
  const { t, language: ofPage } = useText();
  if (language === ofPage) return children;
  return (
    <>
      <p className={styles.note}>{t('ui.fallback', { language: nameOfLanguage(language, ofPage) })}</p>
      <div lang={language}>{children}</div>
    </>
  );
}

/** Short facts in one line, with dots between them that the style sheet draws. */
export function Meta({ items }: { readonly items: readonly ReactNode[] }) {
  const said = items.filter((item) => item !== null && item !== undefined && item !== false && item !== '');
  return (
    <p className={styles.meta}>
      {said.map((item, index) => (
        <Fragment key={index}>
          {index > 0 && ' '}
          <span>{item}</span>
        </Fragment>
      ))}
    </p>
  );
}
