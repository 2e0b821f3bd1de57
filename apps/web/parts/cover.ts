import { isColour, isEmblem, type Colour, type Emblem } from '#libs/ui/shared';

/** The colour of a cover; what the design does not know (yet) is painted añil. */
export function colourOf(name: string | undefined): Colour {
  return isColour(name) ? name : 'anil';
}

/** The drawing of a cover; what the design does not know (yet) is a bird. */
export function emblemOf(name: string): Emblem {
  return isEmblem(name) ? name : 'ave';
}
