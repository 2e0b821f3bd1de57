import { Button, readFragment, useText, type FragmentOf } from '#libs/ui/web';
import { DoneNotice } from './done-notice.tsx';
import { LessonMarks } from './progress.graphql.ts';
import styles from './progress.module.css';

interface Props {
  readonly lesson: FragmentOf<typeof LessonMarks>;
  readonly rule: string;
  /** What has just been done on this page, to be said where the page jumps to. */
  readonly done?: string | undefined;
}

/** "Ya lo hice": a real form, always there. Her mark and the lesson's rule are told apart, in words. */
export function MarkLesson({ lesson, rule, done }: Props) {
  const { t, date } = useText();
  const { myProgress } = readFragment(LessonMarks, lesson);
  const isMarked = myProgress?.isMarked ?? false;
  return (
    <section id="hecho" className={styles.mark} aria-label={t('progress.your-mark')}>
      <DoneNotice done={done} />
      <p>{t(`progress.rule.${rule}`)}</p>
      {myProgress && rule !== 'marked' && <p>{t(myProgress.isRuleMet ? 'progress.rule-met' : 'progress.rule-not-met')}</p>}
      {isMarked ? (
        <form method="post" action="#hecho">
          <input type="hidden" name="intent" value="unmark" />
          <p>{t('progress.marked-on', { day: date(myProgress?.markedOn ?? '') })}</p>
          <Button kind="quiet">{t('progress.undo')}</Button>
        </form>
      ) : (
        <form method="post" action="#hecho">
          <input type="hidden" name="intent" value="mark" />
          <Button>{t('progress.mark')}</Button>
          {!myProgress && <p>{t('progress.mark-what')}</p>}
        </form>
      )}
    </section>
  );
}
