import type { ReactNode } from 'react';
import type { Language } from '#libs/kernel/shared';
import { QuickExit } from './quick-exit.tsx';
import styles from './shell.module.css';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader, type HeaderPerson, type SiteSection } from './site-header.tsx';
import { useText } from './text-context.tsx';

interface ShellProps {
  /** This same place in every language. */
  readonly alternates: Readonly<Record<Language, string>>;
  readonly section?: SiteSection | undefined;
  /** Where the code can be had. */
  readonly sourceHref?: string | undefined;
  /** Whoever is signed in; nobody on a page that all share. */
  readonly person?: HeaderPerson | null | undefined;
  /** Where the others sign in. */
  readonly signInHref?: string | undefined;
  /** How many notices wait for whoever has a session; nothing on a page that all share. */
  readonly notices?: number | undefined;
  readonly children: ReactNode;
}

/** What every page stands in: the skip link, the header, the way out, the content and the footer, always in the same order and place. */
export function Shell({ sourceHref, children, ...header }: ShellProps) {
  const { t } = useText();
  return (
    <>
      <a className={styles.skip} href="#contenido">
        {t('ui.skip')}
      </a>
      <SiteHeader {...header} exit={<QuickExit />} />
      <main id="contenido" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter sourceHref={sourceHref} />
    </>
  );
}
