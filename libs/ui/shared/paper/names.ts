import { emblems, type Emblem } from './emblems.ts';

/** The inks of the house; a programme, and all that hangs from it, has one. */
export const colours = ['rosa', 'cempa', 'anil', 'jade'] as const;

/** One of the inks of the house. */
export type Colour = (typeof colours)[number];

/** Whether a word from outside names an ink. */
export function isColour(word: unknown): word is Colour {
  return (colours as readonly unknown[]).includes(word);
}

/** Whether a word from outside names an emblem. */
export function isEmblem(word: unknown): word is Emblem {
  return typeof word === 'string' && Object.hasOwn(emblems, word);
}
