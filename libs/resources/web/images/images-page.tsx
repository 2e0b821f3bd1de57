import { AskTwice, useStudio, useTyped } from '#libs/people/web';
import { Button, EmptyState, Meta, Notice, Section, useText, type ResultOf } from '#libs/ui/web';
import { figureText } from './figure-text.ts';
import { ImageFields } from './image-fields.tsx';
import type { DraftImagesQuery } from './images.graphql.ts';
import type { TextImage } from './media-of.ts';
import styles from './images.module.css';

type DraftOfImages = NonNullable<ResultOf<typeof DraftImagesQuery>['draft']>;

/** Where a draft gets its images, without any script. */
export function ImagesPage({ draft: { id, content, images } }: { readonly draft: DraftOfImages }) {
  const { t, language } = useText();
  const { may } = useStudio();
  const title = content.title.trim() || t('resources.mine-untitled');
  return (
    <>
      <h1>{t('resources.images-of', { title })}</h1>
      <p>
        <a href={`/${language}/estudio/biblioteca/borradores/${id}`} className={styles.link}>
          {t('resources.images-back')}
        </a>
      </p>
      <Section title={t('resources.images-add')} id="subir">
        {may('write:resources') ? <SendForm /> : <p>{t('resources.write-not')}</p>}
      </Section>
      <Section title={t('resources.images-here')} id="imagenes">
        {images.length === 0 && <EmptyState title={t('resources.images-none')}>{t('resources.images-none-what')}</EmptyState>}
        <ul className={styles.list}>
          {images.map((image) => (
            <ImageItem key={image.name} image={image} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function SendForm() {
  const { t } = useText();
  const { outcome } = useStudio();
  const refused = outcome?.intent === 'image-added' ? outcome.refused : undefined;
  return (
    <form method="post" encType="multipart/form-data" id="image-added" className={styles.form}>
      <Notice kind="care">
        <p>{t('resources.images-what')}</p>
      </Notice>
      <input type="hidden" name="intent" value="image-added" />
      <ImageFields typed={useTyped('image-added')} error={refused} />
      <Button>{t('resources.images-send')}</Button>
    </form>
  );
}

function ImageItem({ image }: { readonly image: TextImage }) {
  const { t, weight } = useText();
  const { name, alt, credit, href, smallHref, width, height, bytes, isRemovable } = image;
  return (
    <li className={styles.item}>
      <img src={smallHref ?? href} alt={alt} width={width} height={height} loading="lazy" className={styles.thumb} />
      <div>
        <h3>{name}</h3>
        <p>{alt}</p>
        <Meta items={[credit !== '' && credit, weight(bytes)]} />
        <p>{t('resources.images-copy')}</p>
        <pre translate="no" className={styles.code}>
          {figureText(image)}
        </pre>
        {isRemovable && (
          <AskTwice
            intent="image-removed"
            item={name}
            sends={{}}
            label={t('resources.images-remove')}
            what={t('resources.images-remove-what')}
            sure={t('resources.images-remove-sure', { name })}
          />
        )}
      </div>
    </li>
  );
}
