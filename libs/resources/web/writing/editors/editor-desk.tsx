import type { ReactNode, RefObject } from 'react';
import { useText } from '#libs/ui/web';
import styles from '../writing.module.css';
import { keysHint, type ShownEditor } from './use-editor.ts';

interface Props {
  readonly state: ShownEditor;
  /** Where the editor with colours is put. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly change: () => void;
  /** Whether a script answers for the page. */
  readonly isLive: boolean;
  /** The plain field. */
  readonly children: ReactNode;
}

/** The text with the choice between two editors. The plain field stays in the form, also unseen. */
export function EditorDesk({ state, place, change, isLive, children }: Props) {
  const { t } = useText();
  const hasColours = state === 'colours';
  return (
    <>
      <div className={styles.desk}>
        {children}
        {/* Typing tells of itself by the plain field, once it has the text. */}
        <div ref={place} onInput={(event) => event.stopPropagation()} />
      </div>
      {hasColours && (
        <p id={keysHint} className={styles.soft}>
          {t('resources.write-colours-keys')}
        </p>
      )}
      {isLive && (
        <>
          <button type="button" className={styles.tool} onClick={change}>
            {t(hasColours ? 'resources.write-plain' : 'resources.write-colours')}
          </button>
          <p role="status" className={styles.soft}>
            {state === 'coming' && t('resources.write-colours-coming')}
            {state === 'missing' && t('resources.write-colours-missing')}
          </p>
        </>
      )}
    </>
  );
}
