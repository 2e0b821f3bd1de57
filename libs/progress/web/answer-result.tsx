import { Checkbox, useText } from '#libs/ui/web';
import styles from './progress.module.css';

/** What the server said about an answer. */
export interface Answered {
  readonly question: string;
  readonly isRight: boolean;
  readonly isKept: boolean;
  readonly chosen: readonly { readonly option: number; readonly isRight: boolean; readonly feedback: string; readonly language: string }[];
}

/** Right or not yet, and why, for each option that was chosen. Never a mark. */
export function AnswerResult({ answered }: { readonly answered: Answered }) {
  const { t, language } = useText();
  return (
    <div role="status" lang={language} className={styles.result} data-right={answered.isRight}>
      <p>
        <strong>{t(answered.isRight ? 'progress.right' : 'progress.not-yet')}</strong>
      </p>
      {answered.chosen.map((one) => (
        <p key={one.option} lang={one.language === language ? undefined : one.language}>
          {one.feedback}
        </p>
      ))}
      {answered.isKept && <p>{t('progress.answer-kept')}</p>}
    </div>
  );
}

/** Why an answer was not graded. */
export function AnswerRefused({ message }: { readonly message: string }) {
  const { language } = useText();
  return (
    <div role="alert" lang={language} className={styles.result} data-right={false}>
      <p>{message}</p>
    </div>
  );
}

/** For a visitor at a check question: nothing is kept unless she wants it. */
export function KeepAnswer({ question }: { readonly question: string }) {
  const { t, language } = useText();
  return <Checkbox name="keep" id={`keep-${question}`} label={<span lang={language}>{t('progress.answer-keep')}</span>} />;
}
