import type { MouseEvent } from 'react';
import { useText } from '#libs/ui/web';
import { fixName, type TextIssue } from './writing-acts.ts';
import styles from './writing.module.css';

interface Props {
  readonly issues: readonly TextIssue[];
  /** Where a script leads the caret. */
  readonly onGo?: (issue: TextIssue) => void;
  /** What a script does in the place of sending the form. */
  readonly onFix?: (issue: TextIssue) => void;
}

/** All that is wrong with a text, each with its place and, where one press mends it, the button for that. */
export function TextIssues({ issues, onGo, onFix }: Props) {
  const { t } = useText();
  const fixing = (issue: TextIssue) => (event: MouseEvent) => {
    if (!onFix) return;
    event.preventDefault();
    onFix(issue);
  };
  return (
    <>
      <p role="status" className={styles.error}>
        {issues.length > 0 && t('resources.write-issues', { count: issues.length })}
      </p>
      <ol className={styles.issues}>
        {issues.map((issue, at) => (
          <li key={at}>
            {onGo ? (
              <button type="button" className={styles.place} onClick={() => onGo(issue)}>
                {t('resources.write-issue-at', { line: issue.line, column: issue.column })}
              </button>
            ) : (
              <a href="#source">{t('resources.write-issue-at', { line: issue.line, column: issue.column })}</a>
            )}
            <p>{issue.sentence}</p>
            {issue.fix && (
              <button
                type="submit"
                name="fix"
                value={fixName(issue.code, issue.fix.from)}
                className={styles.fix}
                aria-label={t('resources.write-fix-at', { line: issue.line })}
                onClick={fixing(issue)}
              >
                {t('resources.write-fix')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
