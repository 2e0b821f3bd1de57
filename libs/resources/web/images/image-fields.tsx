import { imageLimits } from '#libs/media/shared';
import type { Typed } from '#libs/people/web';
import { Field, FileField, useText } from '#libs/ui/web';

interface Props {
  readonly typed?: Typed;
  readonly error?: string | undefined;
}

/** What is asked of somebody who sends an image: the file, what is to be seen, and who made it. */
export function ImageFields({ typed = {}, error }: Props) {
  const { t } = useText();
  const megabytes = imageLimits.bytes / 1_000_000;
  return (
    <>
      <FileField
        id="image-file"
        name="file"
        label={t('resources.image.file')}
        hint={t('resources.image-hint.file', { megabytes })}
        error={error}
        accept="image/jpeg,image/png,image/webp,image/avif"
        isRequired
      />
      <Field
        id="image-alt"
        name="alt"
        label={t('resources.image.alt')}
        hint={t('resources.image-hint.alt')}
        value={typed['alt']}
        most={imageLimits.alt}
        isRequired
      />
      <Field
        id="image-credit"
        name="credit"
        label={t('resources.image.credit')}
        hint={t('resources.image-hint.credit')}
        value={typed['credit']}
        most={imageLimits.credit}
      />
    </>
  );
}
