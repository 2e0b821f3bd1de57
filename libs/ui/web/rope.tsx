import type { Colour, Emblem } from '#libs/ui/shared';
import { PaperCover } from './paper-cover.tsx';
import styles from './rope.module.css';
import { Text, type Said } from './text.tsx';

interface Hung {
  readonly href: string;
  readonly label: Said;
  readonly seed: string;
  readonly emblem: Emblem;
  readonly colour: Colour;
}

/** A rope with sheets of cut paper: a navigation by themes. */
export function Rope({ label, items }: { readonly label: string; readonly items: readonly Hung[] }) {
  return (
    <nav aria-label={label} className={styles.rope}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>
              <PaperCover seed={item.seed} emblem={item.emblem} colour={item.colour} />
              <Text of={item.label} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
