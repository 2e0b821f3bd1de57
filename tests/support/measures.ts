import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Where the keyboard stands. */
export interface FocusStop {
  readonly name: string;
  readonly href: string | null;
  /** Its position among all elements of the page. */
  readonly place: number;
  readonly isInMain: boolean;
  readonly isLast: boolean;
  /** Whether a mark stands around it that the eye can find. */
  readonly isOutlined: boolean;
  /** Whether some of it can be seen, with nothing over it. */
  readonly isInSight: boolean;
}

/** Something that can be pressed. */
export interface Target {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** What can be measured in a page. */
interface Measures {
  /** The element that has the focus; null where none has. */
  focusStop: FocusStop | null;
  /** By how many pixels the page is wider than the window, and what sticks out. */
  overflow: { readonly by: number; readonly what: readonly string[] };
  /** Targets that are smaller than 24 by 24 pixels, not part of a sentence, and have another one within the 24 pixels around their middle (WCAG 2.5.8). */
  smallTargets: readonly Target[];
  /** Buttons, fields and other controls lower or narrower than 44 pixels: what we aim at beyond the rule. */
  lowControls: readonly Target[];
  /** The size of the running text in pixels. */
  textSize: number;
  /** How many things move or are about to. */
  movements: number;
  /** Gives text the room that a reader may take for it; measures nothing. */
  spread: undefined;
  /** Controls that nothing marks off from the text around them. */
  unmarkedControls: readonly string[];
}

const source = readFileSync(join(import.meta.dirname, 'in-page.js'), 'utf8');

/** Measures the page; works where the page itself may run no script. */
export async function measured<Name extends keyof Measures>(page: Page, name: Name): Promise<Measures[Name]> {
  return (await page.evaluate(`${source}; measures.${name}()`)) as Measures[Name];
}
