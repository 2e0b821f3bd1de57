import { pointAnchor } from '#libs/mdx/shared';
import { Button, useText } from '#libs/ui/web';
import styles from './progress.module.css';

interface Props {
  readonly practice: string;
  readonly isDone: boolean;
}

/** "Hecho en mi dispositivo", with a way back. */
export function PracticeMark({ practice, isDone }: Props) {
  const { t, language } = useText();
  return (
    <form method="post" lang={language} action={`#${pointAnchor(practice)}`} className={styles.practice} id={pointAnchor(practice)}>
      <input type="hidden" name="intent" value={isDone ? 'unpractise' : 'practise'} />
      <input type="hidden" name="practice" value={practice} />
      {isDone && <p role="status">{t('progress.practised')}</p>}
      <Button kind={isDone ? 'quiet' : 'plain'}>{t(isDone ? 'progress.undo' : 'progress.practise')}</Button>
    </form>
  );
}
