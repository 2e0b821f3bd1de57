import type { GroupKind } from './roles.ts';

/** Which kinds of groups can stand directly below which. */
const below: Readonly<Record<GroupKind, readonly GroupKind[]>> = {
  network: ['node', 'organisation'],
  node: ['organisation'],
  organisation: [],
};

/** Whether a group of this kind can stand directly below one of that. */
export function fitsBelow(kind: GroupKind, parent: GroupKind): boolean {
  return below[parent].includes(kind);
}
