import { Blocks } from '#libs/mdx/web';
import type { Block } from '#libs/mdx/shared';
import { Section, useText } from '#libs/ui/web';
import styles from './writing.module.css';

interface Props {
  readonly blocks: readonly Block[];
  readonly language: string;
}

/** A text as its readers will see it. */
export function Looks({ blocks, language }: Props) {
  const { t, language: ofPage } = useText();
  return (
    <Section title={t('resources.write-looks')} id="se-vera">
      <div className={styles.looks} lang={language === ofPage ? undefined : language}>
        {blocks.length === 0 ? <p>{t('resources.write-looks-empty')}</p> : <Blocks blocks={blocks} language={language} isMembers />}
      </div>
    </Section>
  );
}
