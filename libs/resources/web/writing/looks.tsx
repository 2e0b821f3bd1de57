import { Blocks } from '#libs/mdx/web';
import type { Block } from '#libs/mdx/shared';
import { Section, useText } from '#libs/ui/web';
import { mediaIn, type TextImage } from '../images/media-of.ts';
import styles from './writing.module.css';

interface Props {
  readonly blocks: readonly Block[];
  readonly language: string;
  /** What is wrong with the text keeps its newest state from being shown. */
  readonly isOld?: boolean;
  /** The images that it may show. */
  readonly images?: readonly TextImage[];
}

/** A text as its readers will see it. */
export function Looks({ blocks, language, isOld = false, images = [] }: Props) {
  const { t, language: ofPage } = useText();
  return (
    <Section title={t('resources.write-looks')} id="se-vera">
      {isOld && <p className={styles.soft}>{t('resources.write-looks-old')}</p>}
      <div className={styles.looks} lang={language === ofPage ? undefined : language}>
        {blocks.length === 0 ? (
          <p>{t('resources.write-looks-empty')}</p>
        ) : (
          <Blocks blocks={blocks} language={language} mediaOf={mediaIn(images)} isMembers />
        )}
      </div>
    </Section>
  );
}
