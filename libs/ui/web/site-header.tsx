import type { ReactNode } from 'react';
import { languages, type Language } from '#libs/kernel/shared';
import { Bird } from './bird.tsx';
import styles from './shell.module.css';
import { useText } from './text-context.tsx';
import { Unseen } from './text.tsx';

/** The places that the main navigation names, by their word in the address. */
export const siteSections = ['rutas', 'biblioteca', 'buscar', 'mi-camino'] as const;

/** A place that the main navigation names. */
export type SiteSection = (typeof siteSections)[number];

const namesInThemselves: Readonly<Record<Language, string>> = { es: 'Español', en: 'English', pt: 'Português' };

/** Whoever is signed in, as the header names her. */
export interface HeaderPerson {
  readonly pseudonym: string;
  readonly isOnSharedDevice: boolean;
}

interface SiteHeaderProps {
  readonly alternates: Readonly<Record<Language, string>>;
  readonly section?: SiteSection | undefined;
  readonly person?: HeaderPerson | null | undefined;
  readonly signInHref?: string | undefined;
  readonly notices?: number | undefined;
  readonly exit: ReactNode;
}

/** The mark, the way out, the main places and the languages. */
export function SiteHeader({ alternates, section, person, signInHref, notices, exit }: SiteHeaderProps) {
  const { t, language } = useText();
  return (
    <header className={styles.header}>
      {exit}
      <div className={styles.bar}>
        <a className={styles.brand} href={`/${language}`}>
          <Bird />
          <span>
            {t('ui.school')} <b>{t('ui.school-flight')}</b>
          </span>
        </a>
        <nav aria-label={t('ui.nav.main')}>
          <ul className={styles.places}>
            {siteSections.map((place) => (
              <li key={place}>
                <a href={`/${language}/${place}`} aria-current={place === section ? 'true' : undefined}>
                  {t(`ui.nav.${place}`)}
                </a>
              </li>
            ))}
            {notices !== undefined && (
              <li>
                <NoticesLink count={notices} />
              </li>
            )}
            <li>{person ? <AccountLink person={person} /> : <a href={signInHref ?? `/${language}/entrar`}>{t('ui.nav.sign-in')}</a>}</li>
          </ul>
        </nav>
        <nav aria-label={t('ui.nav.languages')}>
          <ul className={styles.languages}>
            {languages.map((other) => (
              <li key={other}>
                <LanguageLink language={other} href={alternates[other]} isCurrent={other === language} />
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {person?.isOnSharedDevice && (
        <form method="post" action={`/${language}/cuenta`} className={styles.shared}>
          {t('ui.shared-device')}{' '}
          <button name="intent" value="sign-out">
            {t('ui.sign-out')}
          </button>
        </form>
      )}
    </header>
  );
}

/** Her pseudonym, cut where it would push the others away. */
function AccountLink({ person: { pseudonym } }: { readonly person: HeaderPerson }) {
  const { t, language } = useText();
  return (
    <a href={`/${language}/cuenta`} className={styles.account}>
      <Unseen>{t('ui.nav.account')} </Unseen>
      <span translate="no">{pseudonym}</span>
    </a>
  );
}

/** What waits for her: a number, with words for those who listen. */
function NoticesLink({ count }: { readonly count: number }) {
  const { t, language } = useText();
  return (
    <a href={`/${language}/avisos`}>
      {t('ui.nav.avisos')}
      {count > 0 && (
        <>
          {' '}
          <b className={styles.count}>
            {count} <Unseen>{t('ui.nav.unread', { count })}</Unseen>
          </b>
        </>
      )}
    </a>
  );
}

interface LanguageLinkProps {
  readonly language: Language;
  readonly href: string;
  readonly isCurrent: boolean;
}

function LanguageLink({ language, href, isCurrent }: LanguageLinkProps) {
  return (
    <a href={href} lang={language} hrefLang={language} title={namesInThemselves[language]} aria-current={isCurrent ? 'true' : undefined}>
      {language.toUpperCase()}
    </a>
  );
}
