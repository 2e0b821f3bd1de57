import type { ResourceKind } from './kinds.ts';

/** To what somebody can agree whose life a story tells: that it is published, translated, adapted, shown with pictures, printed. */
export const consentUses = ['publish', 'translate', 'adapt', 'pictures', 'print'] as const;

/** One of them. */
export type ConsentUse = (typeof consentUses)[number];

/** How she agreed. */
export const consentWays = ['spoken', 'written', 'recorded'] as const;

/** One of them. */
export type ConsentWay = (typeof consentWays)[number];

/** How many consents one story may have, and how many days before one ends its author is told. */
export const consentLimits = { most: 40, warningDays: 14 } as const;

const kindsOfLives: readonly ResourceKind[] = ['story', 'case'];

/** Whether what is of this kind tells somebody's life, unless it is composed. */
export function tellsOfALife(kind: ResourceKind): boolean {
  return kindsOfLives.includes(kind);
}
