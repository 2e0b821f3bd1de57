import { drawCover, sheetBox, type Colour, type Emblem } from '#libs/ui/shared';
import styles from './paper-cover.module.css';
import { useText } from './text-context.tsx';

interface PaperCoverProps {
  /** What makes this sheet unlike the others: a slug. */
  readonly seed: string;
  readonly emblem: Emblem;
  readonly colour: Colour;
  /** The ground that shows through the cuts, when it is not the page's. */
  readonly ground?: 'tint';
}

/** A sheet of cut paper. Sheet, window, swallow and fringe are plain CSS, so that something beautiful stays where drawings are switched off. */
export function PaperCover({ seed, emblem, colour, ground }: PaperCoverProps) {
  const { isSaving } = useText();
  return (
    <span className={ground ? `${styles.cover} ${styles.onTint}` : styles.cover} data-colour={colour} aria-hidden="true">
      {!isSaving && (
        <svg viewBox={sheetBox} focusable="false">
          <rect x="-200" y="-66" width="400" height="136" />
          <path fillRule="evenodd" d={drawCover(seed, emblem)} />
        </svg>
      )}
    </span>
  );
}
