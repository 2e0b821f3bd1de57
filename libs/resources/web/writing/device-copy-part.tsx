import { useState } from 'react';
import type { Typed } from '#libs/people/web';
import { Notice, useText } from '#libs/ui/web';
import type { DeviceCopies } from './device-copy.ts';
import styles from './writing.module.css';

interface Props {
  readonly copies: DeviceCopies;
  /** What the page showed when it came. */
  readonly shown: Typed;
  /** Puts a copy into the form. */
  readonly onUse: (copy: Typed) => void;
  /** All that stands in the form now. */
  readonly read: () => Typed;
}

/** The wish to keep the text on this device too, in honest words; and what was kept, when the page comes again. */
export function DeviceCopyPart({ copies, shown, onUse, read }: Props) {
  const { t } = useText();
  const [isWished, setWished] = useState(copies.isWished);
  const [found, setFound] = useState(() => copies.found(shown));
  if (!copies.isPossible) return null;
  const wish = (isOn: boolean) => {
    copies.wish(isOn);
    copies.keep(read());
    setWished(copies.isWished);
  };
  const settle = (act: () => void) => () => {
    act();
    setFound(null);
  };
  return (
    <>
      {found && (
        <Notice kind="care" title={t('resources.device-found')}>
          <p>{t('resources.device-found-what', { title: found['title']?.trim() || t('resources.mine-untitled') })}</p>
          <p className={styles.actions}>
            <button type="button" className={styles.tool} onClick={settle(() => onUse(found))}>
              {t('resources.device-use')}
            </button>
            <button type="button" className={styles.tool} onClick={settle(() => copies.forget())}>
              {t('resources.device-forget')}
            </button>
          </p>
        </Notice>
      )}
      <label className={styles.wish}>
        <input type="checkbox" checked={isWished} onChange={(event) => wish(event.target.checked)} aria-describedby="guardar-aqui" />
        <span>{t('resources.device-keep')}</span>
      </label>
      <p id="guardar-aqui" className={styles.soft}>
        {t('resources.device-keep-what')}
      </p>
    </>
  );
}
