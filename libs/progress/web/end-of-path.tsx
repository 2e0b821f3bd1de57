import { Button, LinkButton, useText } from '#libs/ui/web';
import styles from './progress.module.css';

/** Every way to carry a path on, hand the device over, or end it. Loud only where there is no path to lose. */
export function EndOfPath({ hasPath }: { readonly hasPath: boolean }) {
  const { t, language } = useText();
  const recover = `/${language}/recuperar`;
  return (
    <div className={styles.acts}>
      {hasPath ? (
        <>
          <LeavePath />
          <p>
            <a href={recover}>{t('progress.have-words')}</a>
          </p>
          <p>
            <a href={`/${language}/cuenta/nueva`}>{t('progress.give-name')}</a>
          </p>
          <p>
            <a href={`/${language}/mis-datos`}>{t('progress.my-data')}</a>
          </p>
          <p>
            <a href={`/${language}/mi-camino/borrar`}>{t('progress.erase-all')}</a>
          </p>
        </>
      ) : (
        <p>
          <LinkButton kind="plain" href={recover}>
            {t('progress.have-words')}
          </LinkButton>
        </p>
      )}
    </div>
  );
}

/** A path with a name is carried on, closed and erased where its account is. */
export function ToAccount() {
  const { t, language } = useText();
  return (
    <div className={styles.acts}>
      <p>
        <LinkButton kind="plain" href={`/${language}/cuenta`}>
          {t('progress.to-account')}
        </LinkButton>
      </p>
    </div>
  );
}

/** Asks once more before it forgets: a path whose words nobody wrote down has no way back. */
function LeavePath() {
  const { t } = useText();
  return (
    <details>
      <summary>{t('progress.leave')}</summary>
      <form method="post">
        <input type="hidden" name="intent" value="leave" />
        <p className={styles.hint}>{t('progress.leave-what')}</p>
        <Button kind="plain">{t('progress.leave-sure')}</Button>
      </form>
    </details>
  );
}
