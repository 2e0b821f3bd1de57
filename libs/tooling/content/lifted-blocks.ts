import {
  childrenOf,
  makeElement,
  settleBlocks,
  type Block,
  type BlockElement,
  type BlockPath,
  type BlockProps,
} from '#libs/mdx/shared';
import type { RecordedElement, RecordedSpot } from './record.ts';

/** Settled blocks that still know where they came from. */
export interface LiftedBlocks {
  readonly blocks: readonly Block[];
  /** The place of the element at a path, or of the nearest one around it. */
  readonly spotAt: (path: BlockPath) => RecordedSpot;
}

/** Turns a recording into settled blocks. */
export function liftBlocks(recorded: readonly (RecordedElement | string)[]): LiftedBlocks {
  const spots = new WeakMap<BlockElement, RecordedSpot>();
  const lift = (one: RecordedElement | string): Block => {
    if (typeof one === 'string') return one;
    // Props are whatever the text gave; the check that follows judges them.
    const element = makeElement(one.name, one.props as BlockProps, one.children.map(lift));
    spots.set(element, one.spot);
    return element;
  };
  const blocks = settleBlocks(recorded.map(lift), (now, before) => spots.set(now, spots.get(before) ?? null));
  const spotAt = (path: BlockPath): RecordedSpot => {
    let spot: RecordedSpot = null;
    let level: readonly Block[] = blocks;
    for (const index of path) {
      const element = level[index];
      if (element === undefined || typeof element === 'string') break;
      spot = spots.get(element) ?? spot;
      level = childrenOf(element);
    }
    return spot;
  };
  return { blocks, spotAt };
}
