import type { ReactNode } from 'react';
import type { QrDrawing } from '#libs/ui/shared';
import styles from './qr-code.module.css';

interface QrCodeProps {
  readonly drawing: QrDrawing;
  /** What the code holds, in words. */
  readonly label: string;
  /** The same as text: complete, for whoever cannot see or show the drawing. */
  readonly children: ReactNode;
}

/** A QR code with all that it holds beside it in words: where drawings are off nothing is missing. */
export function QrCode({ drawing: { size, path }, label, children }: QrCodeProps) {
  return (
    <figure className={styles.figure}>
      <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} className={styles.code}>
        <rect width={size} height={size} className={styles.ground} />
        <path d={path} className={styles.squares} />
      </svg>
      <figcaption>{children}</figcaption>
    </figure>
  );
}
