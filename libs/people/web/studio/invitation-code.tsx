import { drawQr } from '#libs/ui/shared';
import { Notice, QrCode, useText } from '#libs/ui/web';
import styles from './studio.module.css';

/** The code of a new invitation in every form in which it can be handed over, shown this once. */
export function InvitationCode({ code, origin }: { readonly code: string; readonly origin: string }) {
  const { t, language } = useText();
  const address = `${origin}/${language}/invitacion/${code}`;
  return (
    <Notice kind="care" title={t('people.invite-once')}>
      <p>{t('people.invite-once-what')}</p>
      <QrCode drawing={drawQr(address)} label={t('people.invite-drawing')}>
        <p>{t('people.invite-code')}</p>
        <p className={styles.code} translate="no">
          {code}
        </p>
        <p>{t('people.invite-link')}</p>
        <p className={styles.link} translate="no">
          {address}
        </p>
      </QrCode>
    </Notice>
  );
}
