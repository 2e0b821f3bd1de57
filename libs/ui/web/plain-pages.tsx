import type { ReadingSettings } from '#libs/platform/shared';
import { LinkButton } from './button.tsx';
import { Page } from './layout.tsx';
import { Notice } from './notice.tsx';
import styles from './plain-pages.module.css';
import { SettingsForm } from './settings-form.tsx';
import { useText } from './text-context.tsx';
import { Bird } from './bird.tsx';

/** What stands at an address where nothing is, without telling whether something ever was. */
export function NotFoundPage() {
  const { t, language } = useText();
  return (
    <Page>
      <div className={styles.plain}>
        <Bird />
        <title>{t('ui.not-found.title')}</title>
        <h1>{t('ui.not-found.title')}</h1>
        <p>{t('ui.not-found.what')}</p>
        <p className={styles.actions}>
          <LinkButton href={`/${language}/rutas`}>{t('ui.home.routes')}</LinkButton> <a href={`/${language}`}>{t('ui.to-home')}</a>
        </p>
      </div>
    </Page>
  );
}

/** What a reader sees when we failed. The number lets an operator find what happened; nothing else leaves. */
export function ErrorPage({
  incidentId,
  retryHref,
}: {
  readonly incidentId?: string | undefined;
  readonly retryHref?: string | undefined;
}) {
  const { t, language } = useText();
  return (
    <Page>
      <div className={styles.plain}>
        <Bird />
        <title>{t('ui.error.title')}</title>
        <h1>{t('ui.error.title')}</h1>
        <p>{t('ui.error.what')}</p>
        {incidentId !== undefined && (
          <p>
            {t('ui.error.incident')} <code translate="no">{incidentId}</code>
          </p>
        )}
        <p className={styles.actions}>
          {retryHref !== undefined && <LinkButton href={retryHref}>{t('ui.error.retry')}</LinkButton>}{' '}
          <a href={`/${language}`}>{t('ui.to-home')}</a>
        </p>
      </div>
    </Page>
  );
}

interface SettingsPageProps {
  readonly settings: ReadingSettings;
  readonly next: string;
  readonly wasSaved?: boolean;
}

/** The reading settings on a page of their own. */
export function SettingsPage({ settings, next, wasSaved = false }: SettingsPageProps) {
  const { t } = useText();
  return (
    <Page>
      <div className={styles.plain}>
        <h1>{t('ui.set.title')}</h1>
        <p>{t('ui.set.lead')}</p>
        {wasSaved && (
          <Notice kind="success" title={t('ui.set.saved')}>
            <p>
              <a href={next}>{t('ui.set.back')}</a>
            </p>
          </Notice>
        )}
        <SettingsForm settings={settings} next={next} stays />
      </div>
    </Page>
  );
}
