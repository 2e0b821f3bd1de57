import type { ReactNode } from 'react';
import styles from './button.module.css';

/** How loud a button is. One `strong` a screen. */
export type ButtonKind = 'strong' | 'plain' | 'quiet' | 'danger';

const classOf = (kind: ButtonKind): string => `${styles.button} ${styles[kind]}`;

interface ButtonProps {
  readonly children: ReactNode;
  readonly kind?: ButtonKind;
  /** Sent with the form when this button sends it. */
  readonly name?: string;
  readonly value?: string;
  readonly formAction?: string;
  /** Sends also what is not filled in yet. */
  readonly formNoValidate?: boolean;
}

/** Sends the form that it stands in. */
export function Button({ children, kind = 'strong', ...sent }: ButtonProps) {
  return (
    <button type="submit" className={classOf(kind)} {...sent}>
      {children}
    </button>
  );
}

/** What the enter key presses in a form whose first button asks for something else. Nobody sees or reaches it otherwise. */
export function EnterKeyButton({ name, value }: { readonly name: string; readonly value: string }) {
  return <button type="submit" className={styles.enter} name={name} value={value} tabIndex={-1} aria-hidden="true" />;
}

interface LinkButtonProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly kind?: ButtonKind;
  readonly rel?: string;
}

/** A link to the next step, as prominent as a button. */
export function LinkButton({ href, children, kind = 'strong', rel }: LinkButtonProps) {
  return (
    <a href={href} rel={rel} className={classOf(kind)}>
      {children}
    </a>
  );
}

/** Prints the page; only a script can, so it stays hidden until the script shows it. */
export function PrintButton({ children }: { readonly children: ReactNode }) {
  return (
    <button type="button" hidden data-print="" className={classOf('quiet')}>
      {children}
    </button>
  );
}
