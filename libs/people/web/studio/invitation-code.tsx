import { drawQr } from '#libs/ui/shared';
import { Notice, QrCode, useText } from '#libs/ui/web';
import styles from './studio.module.css';

interface Props {
  readonly code: string;
  readonly id: string;
  readonly role: string;
  /** Where the school is. */
  readonly origin: string;
}

/** Four signs by which one invitation is told from another; they say nothing of its code. */
export function markOf(id: string): string {
  return id.slice(0, 4).toUpperCase();
}

/** The code of a new invitation in every form in which it can be handed over, shown this once. */
export function InvitationCode({ code, id, role, origin }: Props) {
  const { t, language } = useText();
  const address = `${origin}/${language}/invitacion/${code}`;
  return (
    <Notice kind="care" title={t('people.invite-once')}>
      <p>
        <b>{t(`people.role.${role}`)}</b> <span translate="no">{markOf(id)}</span>
      </p>
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
