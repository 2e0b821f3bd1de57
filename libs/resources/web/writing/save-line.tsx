import { useState } from 'react';
import { useText } from '#libs/ui/web';
import type { Autosave } from './autosave.ts';
import styles from './writing.module.css';

type Saving = ReturnType<Autosave['snapshot']>;

/** How what is typed stands. Said aloud when that is settled, and not with every letter: what is on its way is only shown. */
export function SaveLine({ saving }: { readonly saving: Saving }) {
  const { t } = useText();
  const { state, answer } = saving;
  const isMoving = state === 'unsaved' || state === 'saving';
  const [settled, setSettled] = useState<Saving | null>(null);
  if (!isMoving && answer !== null && settled?.answer !== answer) setSettled(saving);
  return (
    <p className={styles.saveLine} data-save-state={state}>
      <span role="status" className={isMoving ? styles.unseen : undefined}>
        {settled && t(`resources.write-state.${settled.state}`, { why: whyNot(settled) })}
      </span>
      {isMoving && <span aria-hidden="true">{t(`resources.write-state.${state}`)}</span>}
    </p>
  );
}

function whyNot({ answer }: Saving): string {
  if (answer?.is === 'partly') return answer.unkept.map(({ sentence }) => sentence).join(' ');
  return answer?.is === 'refused' ? answer.why : '';
}
