import { useState, type FormEvent } from 'react';
import { Button, Notice, useText } from '#libs/ui/web';
import { useDraftImages } from './draft-images.ts';
import { figureText } from './figure-text.ts';
import { ImageFields } from './image-fields.tsx';
import { sendImage } from './send-image.ts';
import type { TextImage } from './media-of.ts';
import styles from './images.module.css';

interface Props {
  readonly draft: string;
  /** Images hang on a draft that the school has: saves it, and says whether it does. */
  readonly saveFirst: () => Promise<boolean>;
  readonly onInsert: (component: string, isInline: boolean) => void;
  readonly onBack: () => void;
}

/** Puts an image into the text: one that is there, or one that is sent now, without leaving what is being written. */
export function FigureChoice({ draft, saveFirst, onInsert, onBack }: Props) {
  const { t } = useText();
  const { images, add } = useDraftImages();
  const insert = (image: TextImage) => onInsert(figureText(image), false);
  return (
    <>
      {images.length > 0 && (
        <>
          <h3>{t('resources.figure-choose')}</h3>
          <ul className={styles.choices}>
            {images.map((image) => (
              <li key={image.name}>
                <button type="button" className={styles.choice} onClick={() => insert(image)}>
                  <img
                    src={image.smallHref ?? image.href}
                    alt=""
                    width={image.width}
                    height={image.height}
                    className={styles.choiceImage}
                  />
                  {image.alt || image.name}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('resources.images-add')}</h3>
      <p>{t('resources.images-what')}</p>
      <SendingForm
        draft={draft}
        saveFirst={saveFirst}
        onSent={(image) => {
          add(image);
          insert(image);
        }}
      />
      <button type="button" className={styles.choice} onClick={onBack}>
        {t('resources.write-insert-other')}
      </button>
    </>
  );
}

interface SendingProps extends Pick<Props, 'draft' | 'saveFirst'> {
  readonly onSent: (image: TextImage) => void;
}

function SendingForm({ draft, saveFirst, onSent }: SendingProps) {
  const { t, language } = useText();
  const [share, setShare] = useState<number | null>(null);
  const [refused, setRefused] = useState<string>();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (share !== null) return;
    const form = new FormData(event.currentTarget);
    setRefused(undefined);
    setShare(0);
    const address = `/${language}/estudio/biblioteca/borradores/${draft}/imagenes/subir`;
    const sent = (await saveFirst()) ? await sendImage(address, form, setShare) : { refused: t('resources.figure-not-saved') };
    setShare(null);
    if ('image' in sent) onSent(sent.image);
    else setRefused(sent.refused ?? t('resources.figure-not-sent'));
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      {refused !== undefined && (
        <Notice kind="danger">
          <p>{refused}</p>
        </Notice>
      )}
      <ImageFields />
      <Button>{t('resources.figure-send')}</Button>
      {share !== null && (
        <>
          <p role="status">{t('people.studio-sending')}</p>
          <progress max={1} value={share} aria-label={t('resources.images-add')} />
        </>
      )}
    </form>
  );
}
