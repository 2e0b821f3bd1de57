import { Section, useText } from '#libs/ui/web';
import type { ReadVersion } from './contribution-page.tsx';
import styles from './review.module.css';

/** The text as its author wrote it, line by line, folded away. */
export function ContributionSource({ read: { content } }: { readonly read: ReadVersion }) {
  const { t } = useText();
  return (
    <Section title={t('resources.source')}>
      <details>
        <summary>{t('resources.source-open')}</summary>
        <NumberedLines text={content.source} language={content.language} />
      </details>
    </Section>
  );
}

/** The lines of a text with their numbers. */
export function NumberedLines({ text, language }: { readonly text: string; readonly language: string }) {
  return (
    <ol className={styles.source} lang={language} translate="no">
      {text
        .trimEnd()
        .split(/\r?\n/)
        .map((line, at) => (
          <li key={at}>
            <code>{line}</code>
          </li>
        ))}
    </ol>
  );
}
