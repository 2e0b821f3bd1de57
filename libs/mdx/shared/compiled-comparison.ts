import type { LocalizedText } from '#libs/kernel/shared';
import type { CompiledSource, CompiledUnit } from './compiled-content.ts';

/** What programs are compared for. */
export const comparisonCategories = ['office', 'communication', 'security', 'media', 'web', 'devices'] as const;

/** Where a program does its work: on the devices of those who use it, on a server that a group can run itself, or only on the servers of somebody else. */
export const programPlaces = ['device', 'server', 'elsewhere'] as const;

/** How hard it is to move, from an afternoon by oneself to months with help. */
export const difficulties = [1, 2, 3, 4, 5] as const;

/** Licences of compared programs, by their names in the SPDX list. A closed list, so that a slip of the pen is no licence. */
export const programLicences = [
  'AGPL-3.0-only',
  'AGPL-3.0-or-later',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'GPL-2.0-only OR GPL-3.0-only',
  'GPL-2.0-or-later',
  'GPL-3.0-only',
  'GPL-3.0-or-later',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
] as const;

/** One of the categories. */
export type ComparisonCategory = (typeof comparisonCategories)[number];
/** One of the places. */
export type ProgramPlace = (typeof programPlaces)[number];

/** A free program of a row. */
export interface ComparedProgram {
  readonly name: string;
  /** Null where its parts stand under several free licences. */
  readonly licence: string | null;
  readonly address: string;
  readonly place: ProgramPlace;
}

/** Free programs for one need beside what is sold for it. */
export interface CompiledComparisonRow {
  readonly id: string;
  /** From 1. */
  readonly position: number;
  readonly category: ComparisonCategory;
  readonly need: LocalizedText;
  readonly programs: readonly ComparedProgram[];
  readonly commercial: readonly string[];
  readonly gain: LocalizedText;
  readonly loss: LocalizedText;
  readonly difficulty: number;
  readonly reviewed: string;
  readonly sources: readonly CompiledSource[];
}

/** The whole comparison: one unit, so that its order is part of it. */
export interface CompiledComparison extends CompiledUnit {
  readonly rows: readonly CompiledComparisonRow[];
}
