import { Blocks } from '#libs/mdx/web';
import type { Block } from '#libs/mdx/shared';
import { Section, useText } from '#libs/ui/web';
import styles from './writing.module.css';

interface Props {
  readonly blocks: readonly Block[];
  readonly language: string;
  /** What is wrong with the text keeps its newest state from being shown. */
  readonly isOld?: boolean;
}

/** A text as its readers will see it. */
export function Looks({ blocks, language, isOld = false }: Props) {
  const { t, language: ofPage } = useText();
  return (
    <Section title={t('resources.write-looks')} id="se-vera">
      {isOld && <p className={styles.soft}>{t('resources.write-looks-old')}</p>}
      <div className={styles.looks} lang={language === ofPage ? undefined : language}>
        {blocks.length === 0 ? <p>{t('resources.write-looks-empty')}</p> : <Blocks blocks={blocks} language={language} isMembers />}
      </div>
    </Section>
  );
}
